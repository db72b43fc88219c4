import type { HubParts } from '../platform/hub-parts.ts';
import { erasePerson } from '../privacy/erase-person.ts';
import { isErasedAt } from '../privacy/is-erased.ts';
import type { Site } from '../sites/site.ts';
import type { Form } from './check-field.ts';
import type { CheckedLead } from './check-lead.ts';
import { ofAge, readAge, youngest } from './read-age.ts';

/** What may be kept of a lead by the age of whoever sends it: the lead, perhaps without a permission they cannot give; or nothing. */
export type AgedLead = { readonly ok: true; readonly lead: CheckedLead } | { readonly ok: false };

const yearMs = 366 * 86_400_000;

/**
 * Heeds the age that a form asks for, where the site does. Of a child nothing is kept, and what was kept goes; until they are old
 * enough, whatever comes under their address is not taken either. Of the young no permission for marketing counts.
 */
export async function heedAge(
  parts: Pick<HubParts, 'db' | 'clock' | 'journal' | 'keys' | 'log' | 'shop'>,
  site: Site,
  { form, lead, person, visitor }: { readonly form: Form; readonly lead: CheckedLead; readonly person: string | undefined; readonly visitor: string | undefined }, // prettier-ignore
): Promise<AgedLead> {
  if (!site.hubSettings.privacy.heedsAge) return { ok: true, lead };
  const nowMs = parts.clock.nowMs();
  const age = readAge(form, lead.fields, nowMs);
  if (age !== undefined && age < youngest) {
    const { email, phone } = lead;
    const whose = { ...(email && { email }), ...(phone && { phone }), ...(visitor && { visitor }) };
    await erasePerson(parts, site.id, { whose, orders: [] }, nowMs + (youngest - age) * yearMs);
    return { ok: false };
  }
  if (person && (await isErasedAt(parts, site.id, person, nowMs))) return { ok: false };
  if (age === undefined || age >= ofAge) return { ok: true, lead };
  const consents = Object.entries(lead.consents).map(([name, consent]) => [
    name,
    consent.purpose === 'marketing' ? { ...consent, given: false } : consent,
  ]);
  return { ok: true, lead: { ...lead, consents: Object.fromEntries(consents) as CheckedLead['consents'] } };
}
