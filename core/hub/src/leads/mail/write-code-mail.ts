import type { Mail } from '../../platform/mailer.ts';
import { escapeHtml } from './escape-html.ts';
import { layOutMail } from './lay-out-mail.ts';
import { layOutRefusal } from './lay-out-refusal.ts';
import { mailWordsOf } from './mail-words.ts';

/** The mail with a code that the page could no longer show. */
export function writeCodeMail(locale: string, shop: string, code: string, refuse: string): Omit<Mail, 'to'> {
  const words = mailWordsOf(locale, shop);
  return {
    subject: words.codeSubject,
    text: `${words.codeText}\n\n${code}\n\n${words.refuseLink}\n${refuse}\n`,
    html: layOutMail(words.language, words.codeSubject, [
      `<p>${escapeHtml(words.codeText)}</p>`,
      `<p style="margin:28px 0"><strong style="display:inline-block;padding:14px 24px;border:2px dashed #1a1a1a;border-radius:8px;font:600 20px/1.2 ui-monospace,Menlo,Consolas,monospace;letter-spacing:1px">${escapeHtml(code)}</strong></p>`, // prettier-ignore
      layOutRefusal(words, refuse),
    ]),
  };
}
