import type { Purpose } from '@beckon/engine';
import { nameLanguage } from '../name-language.ts';
import { wordsOf } from '../summary/words-of.ts';
import type { WordsLocale } from '../words-locale.ts';
import type { Finding } from './finding.ts';
import type { FindingWords } from './finding-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

const tables: Readonly<Record<WordsLocale, FindingWords>> = { en, de, fr };

/** A finding in a sentence or two for the merchant. */
export function describeFinding({ says, values = {} }: Finding, { locale }: { readonly locale: string }): string {
  const { words, wording, locale: picked } = wordsOf(locale);
  const tell = (name: string): string => {
    const value = values[name] ?? '';
    if (typeof value === 'number') return wording.number(value);
    if (name === 'purpose') return words.purposes[value as Purpose];
    return name === 'language' ? nameLanguage(value, picked) : value;
  };
  const plurals = new Intl.PluralRules(picked);
  return tables[picked][says].replace(
    /\{(\w+)(?::([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many = '') =>
      one === undefined ? tell(name) : plurals.select(Number(values[name])) === 'one' ? one : many,
  );
}
