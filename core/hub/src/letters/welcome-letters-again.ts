import type { HubParts } from '../platform/hub-parts.ts';
import { chooseLetters } from './choose-letters.ts';
import { hashAddress } from './hash-address.ts';
import { findRefusal, takesBack, type SignUp } from './may-write-to.ts';

/** Ends a refusal with a sign-up that was made after it and that its address has just confirmed. Whether there was one. */
export async function welcomeLettersAgain(
  parts: Pick<HubParts, 'db' | 'clock' | 'journal'>,
  site: string,
  { person, ...signUp }: SignUp & { readonly person: string | null },
): Promise<boolean> {
  const refusedAt = await findRefusal(parts, site, signUp.email);
  const address = refusedAt && (await hashAddress(parts.db, site, signUp.email));
  if (!refusedAt || !address || !person || !takesBack(signUp, refusedAt)) return false;
  await chooseLetters(parts, { site, address, person }, true);
  return true;
}
