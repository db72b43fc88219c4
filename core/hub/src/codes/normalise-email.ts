import { domainToASCII } from 'node:url';

/** Where dots in front of the @ make no difference, with the name they all go by. */
const dotless: Readonly<Record<string, string>> = { 'gmail.com': 'gmail.com', 'googlemail.com': 'gmail.com' };

/**
 * One text for all spellings of one mailbox, to tell whether two leads are the same person; never an address to write to.
 * Case goes, and what follows a plus; at Google the dots as well. Domains compare in ASCII (RFC 5891).
 */
export function normaliseEmail(email: string): string {
  const text = email.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1) return text;
  const domain = domainToASCII(text.slice(at + 1).replace(/\.$/, '')) || text.slice(at + 1);
  const tagless = text.slice(0, at).replace(/(.)\+.*$/, '$1');
  const home = Object.hasOwn(dotless, domain) ? dotless[domain] : undefined;
  return home ? `${tagless.replaceAll('.', '')}@${home}` : `${tagless}@${domain}`;
}
