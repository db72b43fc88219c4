import { pickWordsLocale, type WordsLocale } from '../words-locale.ts';
import type { OpenType } from './open-type.ts';

const labels: Readonly<Record<OpenType, Readonly<Record<WordsLocale, string>>>> = {
  text: { en: 'Text', de: 'Text', fr: 'Texte' },
  number: { en: 'Number', de: 'Zahl', fr: 'Nombre' },
  boolean: { en: 'Yes or no', de: 'Ja oder nein', fr: 'Oui ou non' },
  time: { en: 'Date', de: 'Datum', fr: 'Date' },
  list: { en: 'List', de: 'Liste', fr: 'Liste' },
  version: { en: 'Version', de: 'Version', fr: 'Version' },
};

/** What a merchant reads for a type that a value may have. */
export const labelType = (type: OpenType, { locale }: { readonly locale: string }): string =>
  labels[type][pickWordsLocale(locale)];
