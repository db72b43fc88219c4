import { readPassedLead } from '../leads/read-passed-lead.ts';
import type { Db } from '../platform/db.ts';
import type { MintWish } from '../shop/shop-port.ts';
import type { Site } from '../sites/site.ts';
import { readEmailOf, type CodeRow } from './code.store.ts';

/** What the shop is asked for: the terms under which the code was given, and whose it is. */
export async function readMintWish(db: Db, site: Pick<Site, 'id' | 'hubSettings'>, row: CodeRow): Promise<MintWish> {
  const { code, campaign, terms, expiresAt } = row;
  const whose = terms.bindTo === 'person' ? row.lead : null;
  const email = whose ? await readEmailOf(db, site.id, whose) : undefined;
  const lead = whose && email ? await readPassedLead(db, site, whose) : undefined;
  return {
    campaign,
    code,
    // The same at every attempt, whatever the campaign is called meanwhile: by it the shop knows an earlier one of ours.
    title: `${code} · ${campaign}`,
    discount: terms.discount,
    ...(email && { email }),
    ...(lead && { lead }),
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
    ...(terms.minimum !== undefined && { minimum: terms.minimum }),
  };
}
