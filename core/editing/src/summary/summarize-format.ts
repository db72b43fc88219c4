import type { Content, Format } from '@beckon/engine';
import type { Wording } from './summary-words.ts';
import { wordsOf } from './words-of.ts';

/** How the campaign stands on the page, in a sentence or two. */
export function summarizeFormat(
  { format, content }: { readonly format: Format; readonly content: Content },
  { locale }: { readonly locale: string },
): string {
  const { words, wording } = wordsOf(locale);
  const say = words.formats[format.kind] as (one: Format, by: Wording) => string;
  const tab = content.tab && words.tab[content.tab.when];
  return [say(format, wording), ...(tab === undefined ? [] : [tab])].join(' ');
}
