import { pickWordsLocale, type WordsLocale } from '@beckon/editing';

const files = import.meta.glob<object>('./{en,de,fr}/*.json', { eager: true, import: 'default' });

/** All words of the language nearest to a tag, by screen: sent with the frame, so that a browser gets one language. */
export function readWords(tag: string): { readonly locale: WordsLocale; readonly words: Record<string, object> } {
  const locale = pickWordsLocale(tag);
  const words: Record<string, object> = {};
  for (const [path, content] of Object.entries(files)) {
    const [, folder, screen] = /^\.\/(\w+)\/([\w-]+)\.json$/.exec(path) ?? [];
    if (folder === locale && screen !== undefined) words[screen] = content;
  }
  return { locale, words };
}
