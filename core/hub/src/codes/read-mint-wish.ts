import type { Db } from '../platform/db.ts';
import type { MintWish } from '../shop/shop-port.ts';
import { readForMinting, type CodeRow } from './code.store.ts';

/** What the shop is asked for: the terms under which the code was given, and whose it is. */
export async function readMintWish(db: Db, row: CodeRow): Promise<MintWish> {
  const { code, campaign, terms, expiresAt } = row;
  const { campaignName, email } = await readForMinting(db, row);
  return {
    campaign,
    code,
    // By its code it is found in the shop's list; by the name the merchant knows what it is.
    title: `${code} · ${campaignName ?? campaign}`,
    discount: terms.discount,
    ...(terms.bindTo === 'person' && email && { email }),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...(terms.minimum !== undefined && { minimum: terms.minimum }),
  };
}
