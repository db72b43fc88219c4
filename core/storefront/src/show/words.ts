type Word =
  | 'close' | 'back' | 'required' | 'choose' | 'tick' | 'email' | 'phone' | 'failed' | 'optional' | 'copied' | 'added'
  | 'unread' | 'was' | 'over'; // prettier-ignore

/** What the tag itself says, around the merchant's content, in one language. */
export type AllWords = Readonly<Record<Word, string>>;

/** Our own words in a document's language. What is missing is said in English by whoever says it, where it is said. */
export type Words = Partial<AllWords>;

const languages: Readonly<Record<string, () => Promise<{ readonly words: AllWords }>>> = {
  de: () => import('./words/de.ts'),
  es: () => import('./words/es.ts'),
  fr: () => import('./words/fr.ts'),
  it: () => import('./words/it.ts'),
  nl: () => import('./words/nl.ts'),
};

/** Our own words in the language of a document; none where we do not have them, or cannot fetch them. */
export async function loadWords(locale: string): Promise<Words> {
  try {
    return (await languages[locale.slice(0, 2).toLowerCase()]?.())?.words ?? {};
  } catch {
    // English then.
    return {};
  }
}
