import { createHmac } from 'node:crypto';

/** A name under which something personal may be counted and compared: without the site's secret it says nothing. */
export function hashFor(secret: string, what: 'network' | 'person', text: string): string {
  return createHmac('sha256', secret).update(`${what}\n${text}`).digest('base64url').slice(0, 27);
}
