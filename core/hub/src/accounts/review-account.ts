import type { HubParts } from '../platform/hub-parts.ts';
import { eraseSite } from '../sites/erase-site.ts';
import type { Site } from '../sites/site.ts';
import { readAccountRow, writeAccount } from './account.store.ts';
import { judgeAccount } from './judge-account.ts';

export type ReviewParts = Pick<HubParts, 'db' | 'clock' | 'journal' | 'keys' | 'log' | 'jobs' | 'shop' | 'env'>;

/** What the mail of a notice is about. */
export interface AccountNotice {
  readonly site: string;
  readonly endsAtMs: number;
}

export type Reviewed = 'wanted' | 'told' | 'held' | 'unknown' | 'erased';

/**
 * Looks whether a site is still used or paid for; gives the notice that is due, and where all were given and the time is
 * over, removes everything. Only where people use an admin of ours can be seen that nobody does: other sites stay until they
 * are taken out.
 */
export async function reviewAccount(parts: ReviewParts, site: Site): Promise<Reviewed> {
  const { db, clock, jobs, log } = parts;
  if (site.platform !== 'shopify') return 'wanted';
  const account = await readAccountRow(db, site.id);
  if (!account) return 'unknown';
  const now = new Date(clock.nowMs());
  const standing = judgeAccount(account, now.getTime());
  if (standing.is === 'wanted' || standing.is === 'told') return standing.is;

  // The platform is asked only now: whether it takes money matters to nobody who uses the site.
  const asked = await parts.shop.readAccount?.(site);
  if (asked?.ok && asked.isPaid) {
    await writeAccount(db, site.id, { lastPaidAt: now });
    return 'wanted';
  }
  if (asked && !asked.ok && asked.mayRetry) return 'unknown';
  if (standing.is === 'over') {
    const erased = await eraseSite(parts, site.id, 'unused');
    if (erased.is === 'held') return 'held';
    log.info({ site: site.id }, 'a site that nobody used or paid for in two years was removed');
    return 'erased';
  }
  const isFirst = !account.warned || account.warned.atMs <= Math.max(account.usedAtMs ?? 0, account.paidAtMs ?? 0);
  const notice: AccountNotice = { site: site.id, endsAtMs: standing.endsAtMs };
  await db.$transaction(async (tx) => {
    await writeAccount(tx, site.id, { warnedDays: standing.notice, ...(isFirst && { warnedAt: now }) });
    await jobs.send('account-notice', notice, { tx });
  });
  return 'told';
}
