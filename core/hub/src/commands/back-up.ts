import { listBackups } from '../backups/list-backups.ts';
import { makeBackup } from '../backups/make-backup.ts';
import { pruneBackups } from '../backups/prune-backups.ts';
import { readVerdict } from '../clock/look-at-clock.ts';
import { mayRemoveBy } from '../clock/judge-clock.ts';
import { openDatabase } from '../open-database.ts';
import { systemClock } from '../platform/clock.ts';
import { openDb } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import { openKeyRing } from '../platform/key-ring.ts';
import { openObjectStore, type ObjectStore } from '../platform/object-store.ts';
import { showProgress, writeBytes } from './show-progress.ts';

/** What a command says at its end: for the screen, and whether it did what was asked. */
export interface Said {
  readonly ok: boolean;
  readonly words: string;
}

const untouched = 'What was begun is cleared away, and the backups that there are were not touched.';

/** `hub backup`: makes one now, beside a hub that runs. `hub backup list`: what there is. */
export async function backUp(env: Env, [what]: readonly string[]): Promise<Said> {
  const store = await openObjectStore(env);
  if (what === 'list') {
    const lines = (await listBackups(store)).map(({ id, bytes, isComplete }) =>
      [id, writeBytes(bytes), ...(isComplete ? [] : ['(broken off, or still going on)'])].join('  '),
    );
    return { ok: true, words: lines.length ? lines.join('\n') : `There is no backup in ${store.place}.` };
  }
  if (what) return { ok: false, words: `"hub backup" knows "list", not "${what}".` };
  const ring = openKeyRing(env, systemClock);
  if (!ring.ok) return { ok: false, words: ring.problem };
  const database = await openDatabase(env);
  if (!database.ok) return { ok: false, words: database.problem };
  try {
    const parts = { databaseUrl: database.urls.backup, store, keys: ring.ring, clock: systemClock };
    const made = await makeBackup(parts, showProgress());
    if (!made.ok) return { ok: false, words: `No backup was made. ${made.problem} ${untouched}` };
    const mayPrune = await mayRemove(database.urls.run, store);
    const kept = mayPrune ? await pruneBackups(store, systemClock.nowMs()) : await listBackups(store);
    const { id, tables } = made.manifest;
    const rows = tables.reduce((sum, each) => sum + each.rows, 0).toLocaleString('en');
    const bytes = kept.find((each) => each.id === id)?.bytes ?? 0;
    const words = [`The backup ${id} is in ${store.place}: ${rows} rows, ${writeBytes(bytes)}.`];
    if (!mayPrune) words.push('No older backup was let go of: the clock is in doubt (see "hub doctor").');
    if (made.isOpenToAnyone) words.push('Anybody can read it there. It is sealed, but make this place private.');
    if (ring.ring.from !== 'environment')
      words.push('It opens with the key file of this data folder alone: keep a copy of it elsewhere.');
    return { ok: !made.isOpenToAnyone, words: words.join('\n') };
  } finally {
    await database.close();
  }
}

async function mayRemove(url: string, store: ObjectStore): Promise<boolean> {
  const db = openDb(url, 1);
  try {
    return mayRemoveBy(await readVerdict({ db, store, clock: systemClock }));
  } finally {
    await db.$disconnect();
  }
}
