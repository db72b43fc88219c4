import type { HubParts } from '../platform/hub-parts.ts';
import { hasMark, lockMark, readDatabaseClock, readMark, writeMark } from './clock-mark.store.ts';
import { judgeClock, mayRemoveBy, type ClockVerdict, type Witness } from './judge-clock.ts';
import { standingOf } from './standing.ts';

type Parts = Pick<HubParts, 'db' | 'clock' | 'store'>;

/** Judges our clock now, and writes down until when time has passed. Others are asked only where it is off. */
export async function lookAtClock(parts: Parts): Promise<ClockVerdict> {
  const { db, clock } = parts;
  const before = judgeClock(await readMark(db), clock.nowMs(), [await askDatabase(parts)]).verdict;
  const elsewhere = before.is === 'doubted' ? await askStore(parts) : [];
  const verdict = await db.$transaction(async (tx) => {
    await lockMark(tx);
    const judged = judgeClock(await readMark(tx), clock.nowMs(), [await askDatabase({ db: tx }), ...elsewhere]);
    await writeMark(tx, judged.mark);
    return judged.verdict;
  });
  Object.assign(standingOf(clock), {
    mayRemove: mayRemoveBy(verdict),
    isDoubted: verdict.is === 'doubted',
    lookedAt: { clockMs: clock.nowMs(), steadyMs: performance.now() },
  });
  return verdict;
}

/** The same, changing nothing: for whoever only wants to know, also of a database that has no tables yet. */
export async function readVerdict(parts: Parts): Promise<ClockVerdict> {
  const witnesses = [await askDatabase(parts), ...(await askStore(parts))];
  const mark = (await hasMark(parts.db)) ? await readMark(parts.db) : undefined;
  return judgeClock(mark, parts.clock.nowMs(), witnesses).verdict;
}

/** Whether what is only old may be removed now. Where it may not, the watch has said so in the log. */
export const mayRemoveOld = async (parts: Parts): Promise<boolean> => mayRemoveBy(await lookAtClock(parts));

/**
 * The database may run on this machine, or in a container of it, and then has our clock: that it agrees says nothing, that it
 * says it is earlier says all.
 */
async function askDatabase({ db }: { readonly db: Parameters<typeof readDatabaseClock>[0] }): Promise<Witness> {
  return { whose: 'the database', atMs: await readDatabaseClock(db), isElsewhere: false };
}

async function askStore({ store }: Pick<Parts, 'store'>): Promise<readonly Witness[]> {
  // One that is away tells nothing, and there is another look in a minute.
  const atMs = await store.readTime?.().catch(() => undefined);
  return atMs === undefined ? [] : [{ whose: store.place, atMs, isElsewhere: true }];
}
