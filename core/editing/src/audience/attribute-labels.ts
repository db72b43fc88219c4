import type { WordsLocale } from '../words-locale.ts';
import { attributesDe } from './words/attributes-de.ts';
import { attributesFr } from './words/attributes-fr.ts';

/** Labels by name in the languages that the engine's own labels are not written in. */
export const attributeLabels: Readonly<Record<Exclude<WordsLocale, 'en'>, Readonly<Record<string, string>>>> = {
  de: attributesDe,
  fr: attributesFr,
};
