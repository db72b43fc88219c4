import { createHash, createHmac } from 'node:crypto';
import { canonicalJson, type ConsentAnswer } from '@beckon/engine';

export const consentPurposes = ['preferences', 'analytics', 'marketing', 'sale'] as const;

export type ConsentAnswers = { readonly [purpose in (typeof consentPurposes)[number]]: ConsentAnswer };

/** One choice about consent, as the ledger has it: provable, and nobody's any more. */
export interface ConsentRecord extends ConsentAnswers {
  readonly site: string;
  /** From 1, without a gap. */
  readonly number: number;
  /** A UUID that says nothing. */
  readonly id: string;
  readonly at: Date;
  readonly text: string | null;
  readonly source: string;
  readonly region: string | null;
  readonly previous: string | null;
  readonly hash: string;
}

/** The hash of a record and of all before it: SHA-256 over canonical JSON (RFC 8785), hexadecimal. */
export function hashRecord(record: Omit<ConsentRecord, 'hash'>, before: string): string {
  const { site, number, id, at, text, source, region, previous, preferences, analytics, marketing, sale } = record;
  const content = canonicalJson([
    before, site, number, id, at.toISOString(), preferences, analytics, marketing, sale, text, source, region, previous,
  ]); // prettier-ignore
  return createHash('sha256').update(content).digest('hex');
}

/** The same for the same event, so that it is recorded once; without the site's secret nobody finds the event by it. */
export function recordIdOf(secret: string, event: string): string {
  const bytes = createHmac('sha256', secret).update(`consent\n${event}`).digest().subarray(0, 16);
  // A UUID of version 8 (RFC 9562).
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
