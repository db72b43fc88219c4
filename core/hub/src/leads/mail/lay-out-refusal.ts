import { escapeHtml } from './escape-html.ts';
import type { MailWords } from './mail-words.ts';

/** The end of every letter: how to get no more of them. */
export function layOutRefusal(words: MailWords, link: string): string {
  const address = escapeHtml(link);
  return `<p style="color:#5c5c5c;font-size:14px"><a href="${address}" style="color:#5c5c5c">${escapeHtml(words.refuseLink.replace(/\s*:$/, ''))}</a></p>`; // prettier-ignore
}
