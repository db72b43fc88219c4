import { pickWordsLocale, type WordsLocale } from '../words-locale.ts';
import type { SummaryWords, Wording } from './summary-words.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

const tables: Readonly<Record<WordsLocale, SummaryWords>> = { en, de, fr };

/** The words of the nearest language, and how it writes numbers and lengths. */
export function wordsOf(locale: string): {
  readonly words: SummaryWords;
  readonly wording: Wording;
  readonly locale: WordsLocale;
} {
  const picked = pickWordsLocale(locale);
  return {
    words: tables[picked],
    locale: picked,
    wording: {
      length: (unit, count) =>
        new Intl.NumberFormat(picked, { style: 'unit', unit, unitDisplay: 'long' }).format(count),
      number: (value) => new Intl.NumberFormat(picked).format(value),
    },
  };
}
