import { noteFirst } from '../journal/note-first.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findLeadsOf } from '../leads/find-leads-of.ts';
import { readLeadRow, type LeadRow } from '../leads/lead.store.ts';
import { readEmail } from '../leads/read-email.ts';
import { readPhone } from '../leads/read-phone.ts';
import { sealLead } from '../leads/seal-lead.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import type { Corrected } from './apply-correction.ts';
import type { Person } from './person.ts';

/** What is wrong and what is right: one value for another, wherever the person's forms have it. */
export interface Correction {
  readonly from: string;
  readonly to: string;
}

export type Rectified =
  { readonly ok: true; readonly leads: number } | { readonly ok: false; readonly why: 'email' | 'phone' | 'nothing' };

/**
 * Corrects what somebody filled in, in all their forms or in none. An address or a number that is corrected is read as
 * strictly as one that is sent; their codes stay theirs. The journal has it first, so that a database that was restored is
 * corrected again. Rejects with `NotNoted` where the journal cannot take it: nothing is changed then.
 */
export async function rectifyPerson(
  parts: Pick<HubParts, 'db' | 'clock' | 'journal' | 'keys' | 'log'>,
  site: string,
  person: Person,
  correction: Correction,
): Promise<Rectified> {
  const { db, clock, journal, keys } = parts;
  const leads: { readonly id: string; readonly sealed: string }[] = [];
  for (const { id } of await findLeadsOf(parts, site, person.whose)) {
    const lead = await readLeadRow(db, site, String(id));
    const corrected = lead && correct(lead, correction);
    if (!lead || !corrected) continue;
    if (corrected === 'email' || corrected === 'phone') return { ok: false, why: corrected };
    leads.push({ id: lead.id, sealed: sealLead(keys, site, lead.id, corrected) });
  }
  if (!leads.length) return { ok: false, why: 'nothing' };
  await noteFirst(journal, { kind: 'correction', site, atMs: clock.nowMs(), leads });
  await carryJournal(parts, { only: journal.writer });
  return { ok: true, leads: leads.length };
}

/** A form as it should be; undefined where nothing in it is wrong, and what the right value is no good as. */
function correct(lead: LeadRow, { from, to }: Correction): Corrected | 'email' | 'phone' | undefined {
  const isEmail = lead.email !== null && lead.email === (readEmail(from) ?? from);
  const isPhone = lead.phone !== null && lead.phone === (readPhone(from, undefined) ?? from);
  const email = isEmail ? readEmail(to) : (lead.email ?? undefined);
  const phone = isPhone ? readPhone(to, undefined) : (lead.phone ?? undefined);
  if (isEmail && !email) return 'email';
  if (isPhone && !phone) return 'phone';
  const right = isEmail ? email : isPhone ? phone : to;
  const fields = lead.fields as Corrected['fields'];
  const wrong = new Set<unknown>([from, ...(isEmail ? [lead.email] : []), ...(isPhone ? [lead.phone] : [])]);
  const isWrong = (value: unknown): boolean => typeof value === 'string' && wrong.has(value);
  if (!isEmail && !isPhone && !Object.values(fields).some(isWrong)) return undefined;
  const corrected = Object.entries(fields).map(([name, value]) => [name, isWrong(value) ? right : value] as const);
  return { email: email ?? null, phone: phone ?? null, fields: Object.fromEntries(corrected) as Corrected['fields'] };
}
