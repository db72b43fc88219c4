export interface Customer {
  readonly id: number;
  email: string;
  firstName: string;
  lastName: string;
  phone: string | null;
  locale: string;
  tags: string[];
  note: string;
  /** `enabled`: has an account to log in to. */
  state: 'enabled' | 'disabled' | 'invited' | 'declined';
  emailConsent: MarketingConsent;
  smsConsent: MarketingConsent;
  readonly createdAt: string;
  updatedAt: string;
}

export interface MarketingConsent {
  state: 'not_subscribed' | 'pending' | 'subscribed' | 'unsubscribed' | 'redacted' | 'invalid';
  level: 'single_opt_in' | 'confirmed_opt_in' | 'unknown' | null;
  updatedAt: string | null;
}

export const noConsent = (): MarketingConsent => ({ state: 'not_subscribed', level: null, updatedAt: null });
