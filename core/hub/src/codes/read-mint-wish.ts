import type { Db } from '../platform/db.ts';
import type { MintWish } from '../shop/shop-port.ts';
import { readEmailOf, type CodeRow } from './code.store.ts';

/** What the shop is asked for: the terms under which the code was given, and whose it is. */
export async function readMintWish(db: Db, row: CodeRow): Promise<MintWish> {
  const { code, campaign, terms, expiresAt } = row;
  const email = row.lead ? await readEmailOf(db, row.site, row.lead) : undefined;
  return {
    campaign,
    code,
    // The same at every attempt, whatever the campaign is called meanwhile: by it the shop knows an earlier one of ours.
    title: `${code} · ${campaign}`,
    discount: terms.discount,
    ...(terms.bindTo === 'person' && email && { email }),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...(terms.minimum !== undefined && { minimum: terms.minimum }),
  };
}
