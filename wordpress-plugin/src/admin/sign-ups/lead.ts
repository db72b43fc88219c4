export type Verdict = 'good' | 'doubtful' | 'spam';

export interface KeptConsent {
  readonly given: boolean;
  readonly text: string;
  readonly version: string;
  readonly purpose?: string;
}

export type FieldValue = string | number | boolean | readonly string[];

/** A form that came in, as its owner reads it. Moments are ISO 8601; what is absent is null. */
export interface Lead {
  readonly id: string;
  readonly campaign: string;
  readonly variant: string | null;
  readonly form: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly consents: Readonly<Record<string, KeptConsent>>;
  readonly locale: string | null;
  readonly page: string | null;
  readonly browser: string | null;
  readonly verdict: Verdict;
  /** Codes of what spoke against it, the heaviest first. */
  readonly reasons: readonly string[];
  readonly state: 'new' | 'unconfirmed' | 'confirmed';
  readonly code: string | null;
  readonly codeHeld: string | null;
  readonly createdAt: string;
  readonly confirmedAt: string | null;
  /** Since when it is kept and not used. */
  readonly frozenAt: string | null;
  /** Since when it is not for marketing. */
  readonly refusedAt: string | null;
}

export interface LeadPage {
  readonly rows: readonly Lead[];
  /** How many fit, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly campaigns: readonly { readonly id: string; readonly name: string }[];
}

export const contactOf = ({ email, phone }: Pick<Lead, 'email' | 'phone'>): string | null => email ?? phone;
