import type { Db } from '../platform/db.ts';
import type { PassedLead } from '../shop/shop-port.ts';
import type { Site } from '../sites/site.ts';
import type { FieldValue } from './check-field.ts';
import { readLeadRow, type LeadRow } from './lead.store.ts';
import { maySendOn } from './may-send-on.ts';

/** A lead as the shop's own customers may have it; undefined where they may not, or it is there already. */
export async function readPassedLead(
  db: Db,
  site: Pick<Site, 'id' | 'hubSettings'>,
  id: string,
): Promise<PassedLead | undefined> {
  const lead = await readLeadRow(db, site.id, id);
  return lead && !lead.passedOnAt && maySendOn(site, lead) ? toPassedLead(lead) : undefined;
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
