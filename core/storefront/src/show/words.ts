import { words as english } from './words/en.ts';

/** What the tag itself says, around the merchant's content. */
export type Words = { readonly [key in keyof typeof english]: string };

const others: Readonly<Record<string, () => Promise<{ readonly words: Words }>>> = {
  de: () => import('./words/de.ts'),
  es: () => import('./words/es.ts'),
  fr: () => import('./words/fr.ts'),
  it: () => import('./words/it.ts'),
  nl: () => import('./words/nl.ts'),
};

/** Our own words in the language of a document; English where we do not have them, or cannot fetch them. */
export async function loadWords(locale: string): Promise<Words> {
  const load = others[locale.slice(0, 2).toLowerCase()];
  return load
    ? load().then(
        (it) => it.words,
        () => english,
      )
    : english;
}
