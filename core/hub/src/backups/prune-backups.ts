import type { ObjectStore } from '../platform/object-store.ts';
import { manifestOf } from './backup-name.ts';
import { findNewest, isFromTheFuture } from './find-newest.ts';
import { listBackups, type KeptBackup } from './list-backups.ts';

/** Today and the six days before. */
export const backupDays = 7;
const dayMs = 86_400_000;
const dayOf = (atMs: number): number => Math.floor(atMs / dayMs);

/**
 * Lets go of backups that are older than the days we keep, counted by UTC days so that a minute more or less makes no
 * difference, and of what was broken off a day ago. One from the future was made while the clock was wrong: it goes once
 * there are as many that were not. The newest whole one stays in any case: while backups fail, an old one
 * is better than none. @returns those that stay, the newest first
 */
export async function pruneBackups(store: ObjectStore, nowMs: number): Promise<readonly KeptBackup[]> {
  const all = await listBackups(store);
  const newest = findNewest(all, nowMs);
  const isAhead = (backup: KeptBackup): boolean => isFromTheFuture(backup, nowMs);
  const real = all.filter((backup) => backup.isComplete && !isAhead(backup));
  const hasEnough = new Set(real.map(({ atMs }) => dayOf(atMs))).size >= backupDays;
  const stays = (backup: KeptBackup): boolean =>
    backup === newest ||
    (isAhead(backup)
      ? !hasEnough
      : backup.isComplete
        ? dayOf(backup.atMs) > dayOf(nowMs) - backupDays
        : nowMs - backup.atMs < dayMs);
  for (const backup of all.filter((each) => !stays(each))) {
    // Without its manifest it is no backup any more, wherever we are stopped.
    await store.delete(manifestOf(backup.id));
    for (const name of backup.names) await store.delete(name);
  }
  return all.filter(stays);
}
