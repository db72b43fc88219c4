import type { KeptBackup } from '../backups/list-backups.ts';
import type { ObjectStore } from '../platform/object-store.ts';
import { bad, ok, warn, type Finding } from './finding.ts';

const hourMs = 3_600_000;

/** Whether last night's backup is there, elsewhere, and for nobody else to read. */
export async function checkBackups(
  store: Pick<ObjectStore, 'place' | 'isOpenToAnyone'>,
  kept: readonly KeptBackup[],
  { nowMs, isOnThisDisk }: { readonly nowMs: number; readonly isOnThisDisk: boolean },
): Promise<readonly Finding[]> {
  // One from the future was made while the clock was wrong, and says nothing of last night.
  const newest = kept.find(({ isComplete, atMs }) => isComplete && atMs <= nowMs + hourMs);
  if (!newest) return [bad('backups', `There is no backup in ${store.place}.`, 'hub backup makes one now; a hub that runs makes one each night.')]; // prettier-ignore
  const hours = Math.floor((nowMs - newest.atMs) / hourMs);
  const [name = ''] = newest.names;
  return [
    hours < 30
      ? ok('backups', `The newest backup is ${hours} hours old.`)
      : bad(
          'backups',
          `The newest backup is ${hours} hours old.`,
          'See in the log why no backup was made in the last nights.',
        ),
    isOnThisDisk
      ? warn('place of backups', `Backups lie on the disk that they are to replace: ${store.place}.`, 'Name a bucket elsewhere in BECKON_S3_BUCKET.') // prettier-ignore
      : ok('place of backups', `Backups lie in ${store.place}.`),
    (await store.isOpenToAnyone(name))
      ? bad('privacy of backups', `Anybody can read what lies in ${store.place}.`, 'Make the bucket private, or the folder readable by its owner alone.') // prettier-ignore
      : ok('privacy of backups', `Whoever has no key of ours is refused in ${store.place}.`),
  ];
}
