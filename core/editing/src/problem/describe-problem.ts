import { pickWordsLocale, type WordsLocale } from '../words-locale.ts';
import { problemWords } from './problem-words.ts';

/**
 * A parser's sentence in the merchant's language, to stand at what it is about: parsers speak English and name their
 * subject, which the field that shows the sentence does already. One that is not known here is told in English, with a
 * word of warning, so that nothing is kept back.
 */
export function describeProblem(message: string, { locale }: { readonly locale: string }): string {
  const picked = pickWordsLocale(locale);
  if (picked === 'en') return message;
  for (const { says, ...words } of problemWords) {
    const found = says.exec(message);
    if (found) return fill(words[picked], found.groups ?? {}, picked);
  }
  return `${unknown[picked]} ${message}`;
}

const unknown = {
  de: 'Das kann so nicht bleiben (auf Englisch):',
  fr: 'Ceci ne peut pas rester ainsi (en anglais) :',
} as const;

const fill = (words: string, found: Readonly<Record<string, string>>, locale: WordsLocale): string =>
  words.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = found[name] ?? '';
    const quoted = /^“(.*)”$/s.exec(value)?.[1];
    if (quoted !== undefined) return locale === 'de' ? `„${quoted}“` : `«\u00a0${quoted}\u00a0»`;
    return /^[\d,]+(\.\d+)?$/.test(value) ? Number(value.replaceAll(',', '')).toLocaleString(locale) : value;
  });
