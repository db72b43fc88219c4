import { normaliseEmail } from '../codes/normalise-email.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { readSiteSecret } from '../sites/read-site-secret.ts';
import { hashFor } from '../spam/hash-for.ts';
import type { Whose } from './erase-leads-of.ts';
import { readEmail } from './read-email.ts';
import { readPhone } from './read-phone.ts';

/** How leads of somebody are found: by keyed hashes of what is sealed, and by the visitor. */
export interface Description {
  readonly persons: readonly string[];
  readonly OR: readonly { person?: string; phoneHash?: string; visitor?: string }[];
}

/** However they spelled their address. */
export async function describeWhose(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  { email, phone, visitor }: Whose,
): Promise<Description> {
  const secret = await readSiteSecret({ db }, site);
  if (!secret) return { persons: [], OR: [] };
  const address = email && (readEmail(email) ?? email.trim().toLowerCase());
  const number = phone && (readPhone(phone, undefined) ?? phone.trim());
  const persons = [address && normaliseEmail(address), number].flatMap((text) =>
    text ? [hashFor(secret, 'person', text)] : [],
  );
  const OR = [
    ...persons.map((person) => ({ person })),
    ...(number ? [{ phoneHash: hashFor(secret, 'person', number) }] : []),
    ...(visitor ? [{ visitor }] : []),
  ];
  return { persons, OR };
}
