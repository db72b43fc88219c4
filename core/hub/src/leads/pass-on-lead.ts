import type { HubParts } from '../platform/hub-parts.ts';
import type { PassedLead } from '../shop/shop-port.ts';
import { findSite } from '../sites/find-site.ts';
import type { FieldValue } from './check-field.ts';
import { readLeadRow, writeLead, type LeadRow } from './lead.store.ts';
import { maySendOn } from './may-send-on.ts';

/** Makes a lead a customer of the shop. Decided anew when it is done: what was deleted or withdrawn meanwhile stays here. */
export async function passOnLead(
  parts: Pick<HubParts, 'db' | 'clock' | 'shop'>,
  siteId: string,
  id: string,
): Promise<void> {
  const { db, clock, shop } = parts;
  const site = await findSite(parts, { id: siteId });
  const lead = await readLeadRow(db, siteId, id);
  if (!site || site.uninstalledAt || !lead || lead.passedOnAt || !maySendOn(site, lead)) return;
  const { platform, domain } = site;
  const done = await shop.passOnLead({ id: siteId, platform, domain }, toPassedLead(lead));
  if (done.ok)
    return void (await writeLead(db, siteId, id, { passedOnAt: new Date(clock.nowMs()), passProblem: null }));
  await writeLead(db, siteId, id, { passProblem: done.problem });
  if (done.mayRetry) throw new Error(done.problem);
}

function toPassedLead(lead: LeadRow): PassedLead {
  const { id, campaign, email, phone, locale, createdAt, confirmedAt } = lead;
  const names = readNames(lead.fields as Record<string, FieldValue>);
  return {
    id,
    campaign,
    ...(email && { email }),
    ...(phone && { phone }),
    ...names,
    ...(locale && { locale }),
    consentedAt: createdAt.toISOString(),
    isDoubleOptIn: confirmedAt !== null,
  };
}

/** First and last name, guessed from what the merchant called the fields, as the tag does for browsers. */
function readNames(fields: Readonly<Record<string, FieldValue>>): { firstName?: string; lastName?: string } {
  const find = (pattern: RegExp): string | undefined => {
    const value = Object.entries(fields).find(([name]) => pattern.test(name))?.[1];
    return typeof value === 'string' ? value : undefined;
  };
  const firstName = find(/first|given|vorname|prenom/i);
  const lastName = find(/last|family|surname|nachname/i) ?? (firstName ? undefined : find(/^(full[-_]?)?name$/i));
  return { ...(firstName && { firstName }), ...(lastName && { lastName }) };
}
