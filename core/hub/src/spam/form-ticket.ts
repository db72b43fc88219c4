import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** From the first letter to sending; a browser that fills in everything by itself still leaves the button to a hand. */
const leastMs = 700;
/** A tab may stay open over night. */
const mostMs = 24 * 3_600_000;

/** What a ticket says about whoever sent the form. */
export type TicketState =
  { readonly is: 'good'; readonly ticket: string } | { readonly is: 'missing' | 'forged' | 'too-fast' | 'expired' };

/** Signs that a form of this site was begun at this moment. Nothing about a person is in it. */
export function writeTicket(site: string, secret: string, nowMs: number): string {
  const body = `${nowMs.toString(36)}.${randomBytes(12).toString('base64url')}`;
  return `${body}.${sign(site, secret, body)}`;
}

/** Judges a ticket at the moment the form is sent. A good one carries the name by which it is used up. */
export function readTicket(site: string, secret: string, text: string | undefined, nowMs: number): TicketState {
  if (!text) return { is: 'missing' };
  const [, begun = '', name = '', signature = ''] = /^([\da-z]{1,12})\.([\w-]{16})\.([\w-]{43})$/.exec(text) ?? [];
  const expected = Buffer.from(sign(site, secret, `${begun}.${name}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return { is: 'forged' };
  const ageMs = nowMs - parseInt(begun, 36);
  if (ageMs < leastMs) return { is: 'too-fast' };
  return ageMs > mostMs ? { is: 'expired' } : { is: 'good', ticket: name };
}

const sign = (site: string, secret: string, body: string): string =>
  createHmac('sha256', secret).update(`form-ticket\n${site}\n${body}`).digest('base64url');
