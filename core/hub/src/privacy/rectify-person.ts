import { normaliseEmail } from '../codes/normalise-email.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findLeadsOf } from '../leads/find-leads-of.ts';
import { readEmail } from '../leads/read-email.ts';
import { readLeadRow, writeLead } from '../leads/lead.store.ts';
import { readPhone } from '../leads/read-phone.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { hashFor } from '../spam/hash-for.ts';
import { moveCodes } from './rectify.store.ts';
import type { Person } from './person.ts';

/** What is wrong and what is right: one value for another, wherever the person's forms have it. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

export type Rectified =
  { readonly ok: true; readonly leads: number } | { readonly ok: false; readonly why: 'email' | 'phone' | 'nothing' };

/**
 * Corrects what somebody filled in, in all their forms. An address or a number that is corrected is read as strictly as one
 * that is sent; their codes stay theirs.
 */
export async function rectifyPerson(
  parts: Pick<HubParts, 'db'>,
  site: string,
  person: Person,
  { from, to }: Correction,
): Promise<Rectified> {
  const secret = await readSiteSecret(parts, site);
  if (!secret) return { ok: false, why: 'nothing' };
  let count = 0;
  for (const { id } of await findLeadsOf(parts, site, person.whose)) {
    const lead = await readLeadRow(parts.db, site, String(id));
    if (!lead) continue;
    const isEmail = lead.email !== null && lead.email === (readEmail(from) ?? from);
    const isPhone = lead.phone !== null && lead.phone === (readPhone(from, undefined) ?? from);
    const email = isEmail ? readEmail(to) : (lead.email ?? undefined);
    const phone = isPhone ? readPhone(to, undefined) : (lead.phone ?? undefined);
    if (isEmail && !email) return { ok: false, why: 'email' };
    if (isPhone && !phone) return { ok: false, why: 'phone' };
    const right = isEmail ? email : isPhone ? phone : to;
    const fields = lead.fields as Readonly<Record<string, unknown>>;
    const wrong = new Set([from, ...(isEmail ? [lead.email] : []), ...(isPhone ? [lead.phone] : [])]);
    const corrected = Object.entries(fields).map(([name, value]) => [
      name,
      typeof value === 'string' && wrong.has(value) ? right : value,
    ]);
    const isTouched = isEmail || isPhone || JSON.stringify(Object.fromEntries(corrected)) !== JSON.stringify(fields);
    if (!isTouched) continue;
    const whose = email ? normaliseEmail(email) : phone;
    const owner = whose ? hashFor(secret, 'person', whose) : null;
    await writeLead(parts.db, site, lead.id, {
      email: email ?? null,
      phone: phone ?? null,
      person: owner,
      phoneHash: phone ? hashFor(secret, 'person', phone) : null,
      fields: Object.fromEntries(corrected),
    });
    if (lead.person && owner && lead.person !== owner) await moveCodes(parts.db, site, lead.person, owner);
    count++;
  }
  return count ? { ok: true, leads: count } : { ok: false, why: 'nothing' };
}
