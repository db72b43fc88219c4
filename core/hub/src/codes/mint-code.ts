import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { claimCode, readCode, releaseCode, writeMinted, writeRefused } from './code.store.ts';
import { readMintWish } from './read-mint-wish.ts';

/** How the minting of one code stands. `later`: the shop is away, or somebody else is at it. */
export type Minting =
  | { readonly is: 'minted'; readonly code: string; /** By us, just now. */ readonly isNew: boolean }
  | { readonly is: 'later'; /** The shop was asked and did not answer as it should. */ readonly isAway: boolean }
  | { readonly is: 'refused' | 'missing' };

/** A process that has claimed a code and is not done by then is no more. */
const claimMs = 30_000;

type Parts = Pick<HubParts, 'db' | 'clock' | 'shop' | 'jobs' | 'log'>;

/**
 * Has the shop take a code that was set aside. Any number may try at once: one asks the shop, and what the shop has taken
 * is never asked for again.
 *
 * @param isLate whether, by the time the shop has answered, nobody waits any more: then the code goes by mail
 */
export async function mintCode(parts: Parts, siteId: string, code: string, isLate: () => boolean): Promise<Minting> {
  const { db, clock, shop, jobs, log } = parts;
  const now = new Date(clock.nowMs());
  const site = await findSite(parts, { id: siteId });
  if (!site || !(await claimCode(db, siteId, code, now, new Date(now.getTime() - claimMs)))) {
    const row = await readCode(db, siteId, code);
    if (row?.mintedAt) return { is: 'minted', code, isNew: false };
    if (!site || !row) return { is: 'missing' };
    return row.problem ? { is: 'refused' } : { is: 'later', isAway: false };
  }
  const row = await readCode(db, siteId, code);
  if (!row) return { is: 'missing' };
  try {
    const { id, platform, domain } = site;
    const done = await shop.mintCode({ id, platform, domain }, await readMintWish(db, site, row));
    if (done.ok) {
      await db.$transaction(async (tx) => {
        await writeMinted(tx, siteId, code, { ...done, at: new Date(clock.nowMs()) });
        if (isLate() && row.lead) await jobs.send('send-code', { site: siteId, lead: row.lead }, { tx });
      });
      return { is: 'minted', code: done.code, isNew: true };
    }
    log.warn({ site: siteId, campaign: row.campaign, problem: done.problem }, 'the shop did not take a code');
    if (!done.mayRetry) {
      await db.$transaction((tx) => writeRefused(tx, siteId, code, done.problem));
      return { is: 'refused' };
    }
  } catch (error) {
    log.warn({ err: error, site: siteId, campaign: row.campaign }, 'a code could not be minted');
  }
  // Whoever comes next need not wait for our claim to grow stale.
  await releaseCode(db, siteId, code).catch(() => {});
  return { is: 'later', isAway: true };
}
