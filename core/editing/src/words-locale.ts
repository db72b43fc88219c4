/** The languages in which summaries, findings and refusals are worded. */
export type WordsLocale = 'en' | 'de' | 'fr';

/** The nearest of our languages to a language tag; English where there is none. */
export function pickWordsLocale(tag: string): WordsLocale {
  const language = tag.toLowerCase().split('-')[0];
  return language === 'de' || language === 'fr' ? language : 'en';
}
