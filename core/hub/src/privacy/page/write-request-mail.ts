import { escapeHtml } from '../../leads/mail/escape-html.ts';
import { layOutMail } from '../../leads/mail/lay-out-mail.ts';
import type { Mail } from '../../platform/mailer.ts';
import type { RequestWords } from './request-words.ts';

/** A mail about a request: a sentence, perhaps somebody's own words, perhaps a button. Nothing in it is fetched. */
export function writeRequestMail(
  { language }: Pick<RequestWords, 'language'>,
  about: {
    readonly subject: string;
    readonly text: string;
    readonly quote?: string;
    readonly button?: string;
    readonly link?: string;
    readonly small?: string;
  },
): Omit<Mail, 'to'> {
  const { subject, text, quote, button, link, small } = about;
  const address = link && escapeHtml(link);
  return {
    subject,
    text: [text, quote, link, small].filter(Boolean).join('\n\n') + '\n',
    html: layOutMail(language, subject, [
      `<p>${escapeHtml(text)}</p>`,
      quote ? `<p style="border-left:3px solid #c9c9c9;padding-left:14px">${escapeHtml(quote)}</p>` : '',
      address && button
        ? `<p style="margin:28px 0"><a href="${address}" style="display:inline-block;padding:14px 24px;border-radius:8px;background:#1a1a1a;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(button)}</a></p><p style="color:#5c5c5c;font-size:14px"><a href="${address}" style="color:#5c5c5c;word-break:break-all">${address}</a></p>` // prettier-ignore
        : '',
      small ? `<p style="color:#5c5c5c;font-size:14px">${escapeHtml(small)}</p>` : '',
    ]),
  };
}
