import type { SpamSign, Verdict } from '../spam/judge-lead.ts';
import type { FieldValue } from './check-field.ts';
import type { KeptConsent } from './check-lead.ts';

/** A submitted form, as its owner reads it. Moments are ISO 8601. */
export interface Lead {
  readonly id: string;
  readonly campaign: string;
  readonly variant?: string;
  readonly form: string;
  readonly email?: string;
  /** E.164. */
  readonly phone?: string;
  /** By the name of the field. */
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly consents: Readonly<Record<string, KeptConsent>>;
  readonly locale?: string;
  readonly page?: string;
  readonly visitor?: string;
  /** Where it came from, against spam; gone after the site's number of days. */
  readonly ip?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly browser?: string;
  readonly verdict: Verdict;
  readonly reasons: readonly SpamSign[];
  /** `unconfirmed`: a mail asks whether it was they, and nothing is passed on until they say so. */
  readonly state: LeadState;
  readonly code?: string;
  readonly codeHeld?: CodeHeld;
  readonly createdAt: string;
  readonly askedAt?: string;
  readonly confirmedAt?: string;
  readonly passedOnAt?: string;
  /** Why the shop did not take it as a customer. */
  readonly passProblem?: string;
  readonly deletedAt?: string;
  /** Since then it is kept, and nothing else is done with it, as its person has asked. */
  readonly frozenAt?: string;
  /** When something in it was last corrected. */
  readonly correctedAt?: string;
  /** What it may not be used for any more, and since when. */
  readonly refused: readonly { readonly purpose: string; readonly at: string }[];
}

export type LeadState = 'new' | 'unconfirmed' | 'confirmed';

/**
 * Why there is no code yet, or none: the address is not confirmed; the shop has still to take it; too many were given this
 * hour; this person has used theirs; the shop refused it.
 */
export type CodeHeld = 'confirmation' | 'shop' | 'ceiling' | 'used' | 'refused';
