import type { Site } from '../sites/site.ts';
import type { Lead } from './lead.ts';
import type { LeadRow } from './lead.store.ts';
import type { KeptConsent } from './check-lead.ts';

/**
 * Whether a lead becomes a customer of the shop: where the site wants that, with consent to marketing, and only what is
 * beyond doubt: found good, confirmed by mail, or waved through by a person (which makes it good).
 */
export function maySendOn(
  { hubSettings }: Pick<Site, 'hubSettings'>,
  {
    verdict,
    state,
    email,
    phone,
    consents,
    deletedAt,
    frozenAt,
    refused,
  }: Pick<LeadRow, 'verdict' | 'state' | 'email' | 'phone' | 'consents' | 'deletedAt' | 'frozenAt' | 'refused'>,
): boolean {
  const isSure = verdict === 'good' ? state !== 'unconfirmed' : verdict === 'doubtful' && state === 'confirmed';
  const agreed = Object.values(consents as unknown as Record<string, KeptConsent>);
  return (
    hubSettings.leads.syncToCustomers &&
    isSure &&
    !deletedAt &&
    !frozenAt &&
    !(refused as unknown as Lead['refused']).some(({ purpose }) => purpose === 'marketing') &&
    !!(email ?? phone) &&
    agreed.some(({ given, purpose }) => given && purpose === 'marketing')
  );
}
