import { canonicalJson } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import {
  countAttempt,
  readLastPublication,
  readPublication,
  readSnapshot,
  writeDelivery,
} from './publication.store.ts';

export interface DeliverSnapshot {
  readonly site: string;
  readonly number: number;
}

/** A platform that was away for so long is not about to come back: the merchant is told instead. */
const giveUpAfterMs = 20 * 3_600_000;

/**
 * The job that brings a publication to the site's platform. Only the newest is brought. Two deliveries may overlap, in two
 * processes or after a crash, and the older may arrive last: whoever finds itself overtaken after it had begun sends the
 * newest once more, so that the newest always has the last word. Throws where the platform may answer better later.
 */
export async function deliverSnapshot(
  parts: Pick<HubParts, 'db' | 'jobs' | 'clock' | 'shop'>,
  { site, number }: DeliverSnapshot,
): Promise<void> {
  const { db, clock, shop } = parts;
  const before = await readPublication(db, site, number);
  const found = await findSite(parts, { id: site });
  if (!before || !found) return;
  if (await isOvertaken(parts, site, number)) {
    if (before.delivery === 'waiting') await writeDelivery(db, site, number, { delivery: 'overtaken' });
    if (before.attempts > 0 && before.delivery !== 'delivered') await sendNewest(parts, site);
    return;
  }
  if (found.uninstalledAt) return fail(parts, site, number, 'The site has left.');

  await countAttempt(db, site, number);
  const { id, platform, domain } = found;
  const snapshot = canonicalJson(await readSnapshot(db, site, number));
  const done = await shop.deliverSnapshot({ id, platform, domain }, snapshot);
  if (await isOvertaken(parts, site, number)) {
    await writeDelivery(db, site, number, { delivery: 'overtaken' });
    return sendNewest(parts, site);
  }
  if (done.ok) {
    const deliveredAt = new Date(clock.nowMs());
    return writeDelivery(db, site, number, { delivery: 'delivered', problem: null, deliveredAt });
  }
  const isLate = clock.nowMs() - Date.parse(before.at) > giveUpAfterMs;
  if (!done.mayRetry || isLate) return fail(parts, site, number, done.problem);
  await writeDelivery(db, site, number, { delivery: 'waiting', problem: done.problem });
  throw new Error(`snapshot ${number} of site ${site}: ${done.problem}`);
}

async function isOvertaken({ db }: Pick<HubParts, 'db'>, site: string, number: number): Promise<boolean> {
  return ((await readLastPublication(db, site))?.number ?? number) > number;
}

async function sendNewest({ db, jobs }: Pick<HubParts, 'db' | 'jobs'>, site: string): Promise<void> {
  const newest = await readLastPublication(db, site);
  if (newest) await jobs.send('deliver-snapshot', { site, number: newest.number });
}

function fail({ db }: Pick<HubParts, 'db'>, site: string, number: number, problem: string): Promise<void> {
  return writeDelivery(db, site, number, { delivery: 'failed', problem });
}
