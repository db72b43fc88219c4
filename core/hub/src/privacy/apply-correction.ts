import { normaliseEmail } from '../codes/normalise-email.ts';
import type { Correction } from '../journal/entry.ts';
import { readLeadRow, writeLead } from '../leads/lead.store.ts';
import { openLead } from '../leads/seal-lead.ts';
import type { Tx } from '../platform/db.ts';
import type { KeyRing } from '../platform/key-ring.ts';
import { readSecret } from '../sites/site.store.ts';
import { hashFor } from '../spam/hash-for.ts';
import { moveCodes } from './rectify.store.ts';

/** What a form says once it is corrected. Whose it is follows from that, by the secret of the site as it is now. */
export interface Corrected {
  readonly email: string | null;
  readonly phone: string | null;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

/**
 * Writes what is right over what was wrong. Again, or after a later correction, it changes nothing.
 *
 * @returns how many forms' corrections no key here opens
 */
export async function applyCorrection(tx: Tx, keys: KeyRing, { site, atMs, leads }: Correction): Promise<number> {
  const secret = await readSecret(tx, site);
  if (!secret) return 0;
  const at = new Date(atMs);
  let unopened = 0;
  for (const { id, sealed } of leads) {
    const lead = await readLeadRow(tx, site, id);
    if (!lead || (lead.correctedAt && lead.correctedAt > at)) continue;
    const right = openLead(keys, site, id, sealed) as Corrected | undefined;
    if (!right) {
      unopened++;
      continue;
    }
    const { email, phone, fields } = right;
    const hash = (text: string): string => hashFor(secret, 'person', text);
    const person = email ? hash(normaliseEmail(email)) : phone ? hash(phone) : null;
    const phoneHash = phone ? hash(phone) : null;
    await writeLead(tx, site, id, { email, phone, person, phoneHash, fields, correctedAt: at });
    if (lead.person && person && lead.person !== person) await moveCodes(tx, site, lead.person, person, at);
  }
  return unopened;
}
