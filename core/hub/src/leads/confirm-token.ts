import { createHash, createHmac } from 'node:crypto';

/** What the link in the mail carries: the site and 256 bits that nobody guesses. The same at every attempt to send it. */
export function writeToken(site: string, secret: string, lead: string): string {
  return `${site}.${createHmac('sha256', secret).update(`confirm\n${lead}`).digest('base64url')}`;
}

/** All that is kept of it: whoever reads the table confirms nothing. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

export function siteOfToken(token: string): string | undefined {
  return /^([\w-]{1,64})\.[\w-]{43}$/.exec(token)?.[1];
}
