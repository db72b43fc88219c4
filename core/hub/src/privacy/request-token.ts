import { createHmac } from 'node:crypto';

/** What the link in the mail carries: the site and 256 bits that nobody guesses. Only its hash is kept (`hashToken`). */
export function writeRequestToken(site: string, secret: string, request: string): string {
  return `${site}.${createHmac('sha256', secret).update(`request\n${request}`).digest('base64url')}`;
}
