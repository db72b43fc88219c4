import type { AccountNotice } from '../accounts/review-account.ts';
import { mayRemoveOld } from '../clock/look-at-clock.ts';
import { reviewAccount } from '../accounts/review-account.ts';
import { sendNotice } from '../accounts/send-notice.ts';
import { eraseReleased } from '../holds/erase-unless-held.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import { cleanUpSome } from './clean-up.ts';

const name = 'clean-up';

/**
 * Removes every night what has been kept long enough, what a hold kept until now, and sites that nobody wants any more: some
 * sites, then a job for the next. A process that dies takes nothing with it: its job is done again by whoever is there.
 */
export async function startRetentionWork(parts: HubParts): Promise<undefined> {
  const { jobs } = parts;
  await jobs.work<{ readonly after?: string }>(name, async (data) => {
    // By a clock that jumped ahead, everything would be old. The watch over it has said so in the log.
    if (!(await mayRemoveOld(parts))) return;
    // What the clock sends has no data.
    const { sites, next } = await cleanUpSome(parts, (data as typeof data | null)?.after);
    for (const site of sites) await reviewSite(parts, site);
    if (next !== undefined) await jobs.send(name, { after: next });
  });
  await jobs.work<AccountNotice>('account-notice', (notice) => sendNotice(parts, notice));
  await jobs.every(name, '20 3 * * *');
  return undefined;
}

async function reviewSite(parts: HubParts, id: string): Promise<void> {
  try {
    await eraseReleased(parts, id);
    const site = await findSite(parts, { id });
    if (site) await reviewAccount(parts, site);
  } catch (error) {
    // The other sites have their night all the same; this one has the next.
    parts.log.error({ err: error, site: id }, 'a site could not be reviewed');
  }
}
