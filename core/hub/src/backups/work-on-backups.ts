import { mayRemoveOld } from '../clock/look-at-clock.ts';
import { pruneJournal } from '../journal/prune-journal.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { makeBackup } from './make-backup.ts';
import { pruneBackups } from './prune-backups.ts';
import { readCovered } from './read-covered.ts';

/** A night's backup of a large database over a slow line takes hours, and no other may begin meanwhile. */
const patienceSeconds = 12 * 3_600;

/** Makes a backup each night and lets go of what is older than backups and journal are kept. */
export async function workOnBackups(parts: HubParts): Promise<undefined> {
  const { jobs } = parts;
  await jobs.work('make-backup', async () => backUpAndPrune(parts, await mayRemoveOld(parts)), { patienceSeconds });
  await jobs.every('make-backup', '43 2 * * *');
}

/**
 * One night's work. Throws where there is no backup at its end, so that it is tried again.
 *
 * @param mayPrune not by a clock that is in doubt: every backup would be old
 */
export async function backUpAndPrune(parts: HubParts, mayPrune = true): Promise<void> {
  const { store, clock, log } = parts;
  const startedMs = performance.now();
  const made = await makeBackup(parts);
  if (!made.ok) {
    if (made.why === 'busy') return log.info('a backup is being made by another process');
    log.error({ why: made.why, place: store.place }, `no backup was made: ${made.problem}`);
    throw new Error(made.problem);
  }
  const { id, tables } = made.manifest;
  const rows = tables.reduce((sum, each) => sum + each.rows, 0);
  log.info({ backup: id, rows, seconds: Math.round((performance.now() - startedMs) / 1_000) }, 'a backup was made');
  if (made.isOpenToAnyone) log.error({ place: store.place }, 'anybody can read the backups: make this place private');
  if (!mayPrune) return log.warn('backups: all are kept while the clock is in doubt');
  // Only now: while no new one can be made, the old ones stay.
  const kept = await pruneBackups(store, clock.nowMs());
  const segments = await pruneJournal(parts, await readCovered(parts, kept));
  log.info({ backups: kept.length, segments }, 'backups and journal are no older than they are kept');
}
