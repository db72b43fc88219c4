import type { HubParts } from '../platform/hub-parts.ts';
import { hashAddress } from './hash-address.ts';
import { writeLetterToken } from './letter-token.ts';

/** How whoever gets a letter refuses all further ones: a link for people, and headers for their program. */
export interface RefusalLink {
  readonly link: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** @param person as the lead has it */
export async function writeRefusalLink(
  { db, env }: Pick<HubParts, 'db' | 'env'>,
  site: { readonly id: string; readonly secret: string },
  { email, person }: { readonly email: string; readonly person: string },
): Promise<RefusalLink> {
  const address = (await hashAddress(db, site.id, email)) ?? '';
  const token = writeLetterToken(site.secret, { site: site.id, address, person });
  const link = `${env.publicUrl}/v1/letters/refuse?token=${token}`;
  // RFC 8058: a program may press the button by itself, with a POST to the same address.
  const headers = { 'List-Unsubscribe': `<${link}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { link, headers };
}
