import type { Clock } from '../platform/clock.ts';
import { openDb, type Db } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import { addToKeyFile } from '../platform/key-file.ts';
import { openKeyRing, type KeyRing, type OpenedRing } from '../platform/key-ring.ts';
import { sealedTables } from '../platform/sealed-columns.ts';
import { countStaleJobs } from './sealed-job.store.ts';
import { countStale } from './sealed-row.store.ts';
import { sealStoredRows, type SealingProgress } from './seal-stored-rows.ts';

export type Rotated =
  { readonly ok: true; readonly rows: number; readonly key: string } | { readonly ok: false; readonly problem: string };

/**
 * Puts a new key into use and seals by it whatever is stored. Keys of the environment are its owner's to make: the first of
 * them is the newest. To a key file one is added, unless a rotation that was ended half-way is to be gone on with.
 */
export async function rotateKeys(
  { env, url, clock }: { readonly env: Env; readonly url: string; readonly clock: Clock },
  report: (progress: SealingProgress) => void,
): Promise<Rotated> {
  const opened = await openNewest(env, url, clock);
  if (!opened.ok) return opened;
  const { ring: keys } = opened;
  const db = openDb(url, 2, keys);
  try {
    return { ok: true, rows: await sealStoredRows({ db, keys }, report), key: keys.newest.id };
  } catch (error) {
    return { ok: false, problem: (error as Error).message };
  } finally {
    await db.$disconnect();
  }
}

async function openNewest(env: Env, url: string, clock: Clock): Promise<OpenedRing> {
  const before = openKeyRing(env, clock);
  if (!before.ok || before.ring.from === 'environment') return before;
  const db = openDb(url, 1, before.ring);
  const isUnderWay = await hasStale(db, before.ring);
  await db.$disconnect();
  if (isUnderWay) return before;
  addToKeyFile(env.dataFolder, clock.nowMs());
  return openKeyRing(env, clock);
}

async function hasStale(db: Db, keys: KeyRing): Promise<boolean> {
  for (const table of sealedTables) if ((await countStale(db, table, keys)) > 0) return true;
  return (await countStaleJobs(db, keys)) > 0;
}
