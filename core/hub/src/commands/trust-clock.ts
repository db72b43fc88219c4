import { readMark, writeMark } from '../clock/clock-mark.store.ts';
import { openDatabase } from '../open-database.ts';
import { systemClock } from '../platform/clock.ts';
import { openDb } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import type { Said } from './back-up.ts';

/** `hub trust-clock`: says that the clock of this machine is right, after it jumped or no hub ran for a while. */
export async function trustClock(env: Env): Promise<Said> {
  const database = await openDatabase(env);
  if (!database.ok) return { ok: false, words: database.problem };
  const db = openDb(database.urls.run, 1);
  try {
    const nowMs = systemClock.nowMs();
    const before = await readMark(db);
    await writeMark(db, { knownMs: nowMs, tickedMs: nowMs, isDoubted: false, waitedMs: 0 });
    const known = before ? ` A hub last ran at ${new Date(before.knownMs).toISOString()}.` : '';
    const words = `It is ${new Date(nowMs).toISOString()}.${known} From the next night on, what is old by this clock is removed.`;
    return { ok: true, words };
  } catch (error) {
    return { ok: false, words: `The database cannot be used: ${(error as Error).message}` };
  } finally {
    await db.$disconnect();
    await database.close();
  }
}
