import type { Consent } from './consent.ts';
import type { Purpose } from './purpose.ts';

/** Whether a purpose is allowed: granted, or necessary. Pending, an unknown purpose or a broken consent is a no. */
export function allows(consent: Consent, purpose: Purpose): boolean {
  return purpose === 'necessary' || (consent as Consent | null | undefined)?.[purpose] === 'granted';
}
