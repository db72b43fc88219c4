import { createHmac, timingSafeEqual } from 'node:crypto';

/** Whom the link in a letter names, by hashes alone. */
export interface Addressee {
  readonly site: string;
  /** As `LetterRefusal.address`. */
  readonly address: string;
  /** As leads have it. */
  readonly person: string;
}

/** What the link carries. It holds for good and needs no row: whoever was forgotten can still refuse. */
export function writeLetterToken(secret: string, { site, address, person }: Addressee): string {
  return [site, address, person, sign(secret, { site, address, person })].join('.');
}

const shape = /^([\w-]{1,64})\.([\w-]{27})\.([\w-]{27})\.([\w-]{43})$/;

export const siteOfLetterToken = (token: string): string | undefined => shape.exec(token)?.[1];

/** Undefined where it was not written with this secret. */
export function readLetterToken(secret: string, token: string): Addressee | undefined {
  const [, site, address, person, mark] = shape.exec(token) ?? [];
  if (!site || !address || !person || !mark) return undefined;
  const expected = sign(secret, { site, address, person });
  return timingSafeEqual(Buffer.from(mark), Buffer.from(expected)) ? { site, address, person } : undefined;
}

function sign(secret: string, { site, address, person }: Addressee): string {
  return createHmac('sha256', secret).update(`refuse letters\n${site}\n${address}\n${person}`).digest('base64url');
}
