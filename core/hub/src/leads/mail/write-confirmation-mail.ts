import type { Mail } from '../../platform/mailer.ts';
import { escapeHtml } from './escape-html.ts';
import { layOutMail } from './lay-out-mail.ts';
import { layOutRefusal } from './lay-out-refusal.ts';
import { mailWordsOf } from './mail-words.ts';

/** The mail that asks whether it was they. It advertises nothing: whoever gets it has not agreed to anything yet. */
export function writeConfirmationMail(locale: string, shop: string, link: string, refuse: string): Omit<Mail, 'to'> {
  const words = mailWordsOf(locale, shop);
  const address = escapeHtml(link);
  return {
    subject: words.subject,
    text: [words.ask, link, words.ignore, `${words.refuseLink}\n${refuse}`].join('\n\n') + '\n',
    html: layOutMail(words.language, words.subject, [
      `<p>${escapeHtml(words.ask)}</p>`,
      `<p style="margin:28px 0"><a href="${address}" style="display:inline-block;padding:14px 24px;border-radius:8px;background:#1a1a1a;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(words.button)}</a></p>`, // prettier-ignore
      `<p style="color:#5c5c5c;font-size:14px">${escapeHtml(words.copy)}<br><a href="${address}" style="color:#5c5c5c;word-break:break-all">${address}</a></p>`, // prettier-ignore
      `<p style="color:#5c5c5c;font-size:14px">${escapeHtml(words.ignore)}</p>`,
      layOutRefusal(words, refuse),
    ]),
  };
}
