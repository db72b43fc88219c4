import { unbindCodesOf } from '../codes/unbind-codes-of.ts';
import { normaliseEmail } from '../codes/normalise-email.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { hashFor } from '../spam/hash-for.ts';
import { eraseLeads } from './lead-clean-up.store.ts';
import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';

/** Whose leads, by whatever is known of them: any one that fits is enough. */
export interface Whose {
  readonly email?: string;
  /** With its country's `+`. */
  readonly phone?: string;
  readonly visitor?: string;
}

/**
 * Erases for good what somebody submitted on a site, deleted leads included, however they spelled their address. Codes stay
 * valid, but nothing says any more whose they are. @returns how many leads there were
 */
export async function eraseLeadsOf(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  { email, phone, visitor }: Whose,
): Promise<number> {
  const secret = await readSiteSecret({ db }, site);
  if (!secret) return 0;
  const address = email && (readEmail(email) ?? email.trim().toLowerCase());
  const number = phone && (readPhone(phone, undefined) ?? phone.trim());
  const persons = [address && normaliseEmail(address), number].flatMap((text) =>
    text ? [hashFor(secret, 'person', text)] : [],
  );
  const OR = [
    ...persons.map((person) => ({ person })),
    ...(address ? [{ email: address }] : []),
    ...(number ? [{ phone: number }] : []),
    ...(visitor ? [{ visitor }] : []),
  ];
  if (!OR.length) return 0;
  const erased = await eraseLeads(db, site, { OR });
  await unbindCodesOf(db, site, persons);
  return erased;
}
