/** What somebody may ask for of what is kept of them. */
export type Right = 'access' | 'rectify' | 'erase' | 'restrict' | 'object' | 'withdraw';

/** A request as its owner reads it. Moments are ISO 8601. */
export interface PrivacyRequest {
  readonly id: number;
  readonly right: Right;
  readonly email: string;
  /** What is to be corrected, in their words. */
  readonly wish: string | null;
  /** `unproven`: a mail asks whether it was they; `open`: it waits for the owner; `lapsed`: nobody answered the mail. */
  readonly state: 'unproven' | 'open' | 'lapsed' | 'done';
  readonly askedAt: string;
  readonly dueAt: string;
  readonly isOverdue: boolean;
  /** Whether it is answered here; if not, with WordPress’ own tools. */
  readonly isOwn: boolean;
}

export interface RequestList {
  readonly rows: readonly PrivacyRequest[];
}

export interface RequestCount {
  readonly open: number;
  readonly overdue: number;
}
