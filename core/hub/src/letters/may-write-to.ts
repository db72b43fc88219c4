import type { HubParts } from '../platform/hub-parts.ts';
import { hashAddress } from './hash-address.ts';
import { claimQuestion, readRefusedAt } from './refusal.store.ts';

/** Since when an address refuses letters of a site, if it does. */
export async function findRefusal(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  email: string,
): Promise<Date | undefined> {
  const address = await hashAddress(db, site, email);
  return address === undefined ? undefined : readRefusedAt(db, site, address);
}

/** A sign-up, as far as it matters to whoever refused letters before. */
export interface SignUp {
  readonly id: string;
  readonly email: string;
  readonly createdAt: Date;
  readonly consents: unknown;
}

/**
 * Whether an address may be asked if a sign-up was theirs. Whoever refuses is asked once, where somebody entered it anew and
 * agreed to something: anybody can type an address, and a second question would be a letter that nobody wanted.
 */
export async function mayAskWhether(
  parts: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  signUp: SignUp,
): Promise<boolean> {
  const { db, clock } = parts;
  const refusedAt = await findRefusal(parts, site, signUp.email);
  if (!refusedAt) return true;
  const address = await hashAddress(db, site, signUp.email);
  if (!address || !takesBack(signUp, refusedAt)) return false;
  return claimQuestion(db, site, address, signUp.id, new Date(clock.nowMs()));
}

/** Whether a sign-up, once its address is confirmed, says that letters are welcome again. */
export function takesBack({ createdAt, consents }: Omit<SignUp, 'id' | 'email'>, refusedAt: Date): boolean {
  const given = Object.values(Object(consents) as Record<string, { readonly given?: unknown }>);
  return createdAt > refusedAt && given.some((consent) => consent.given === true);
}
