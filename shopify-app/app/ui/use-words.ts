import { useTranslation } from 'react-i18next';
import type { WordCatalog } from '../words/word-catalog.ts';

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type Bare<Key extends string> = Key extends `${infer Stem}_${Plural}` ? Stem : Key;

/** The keys of a screen’s words, nested ones joined by dots, plural forms under one name. */
export type WordKey<Words> = {
  [Key in keyof Words & string]: Words[Key] extends string ? Bare<Key> : `${Key}.${WordKey<Words[Key]>}`;
}[keyof Words & string];

export type Screen = keyof WordCatalog;

/** Says something in the merchant’s language; a key that is not in the screen’s file does not compile. */
export type Say<Name extends Screen> = (
  key: WordKey<WordCatalog[Name]>,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The words of one screen: `const { t } = useWords('leads')`. */
export function useWords<Name extends Screen>(screen: Name): { readonly t: Say<Name> } {
  const { t } = useTranslation(screen);
  return { t: t as unknown as Say<Name> };
}
