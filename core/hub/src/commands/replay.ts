import path from 'node:path';
import { openDatabase } from '../open-database.ts';
import { systemClock } from '../platform/clock.ts';
import { openDb } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import { openKeyRing } from '../platform/key-ring.ts';
import { openLog } from '../platform/log.ts';
import { migrate } from '../platform/migrate.ts';
import { replayJournal } from '../projector/replay-journal.ts';
import type { Said } from './back-up.ts';

/** `hub replay`: rebuilds what is derived from the journal in the data folder, beside hubs that may run. */
export async function replay(env: Env): Promise<Said> {
  const ring = openKeyRing(env, systemClock);
  if (!ring.ok) return { ok: false, words: ring.problem };
  const database = await openDatabase(env);
  if (!database.ok) return { ok: false, words: database.problem };
  await migrate(database.urls);
  const db = openDb(database.urls.run, 5, ring.ring);
  try {
    const journal = { folder: path.join(env.dataFolder, 'journal') };
    const replayed = await replayJournal({ db, journal, keys: ring.ring, log: openLog(env) });
    if (!replayed.ok && replayed.why === 'backup')
      return { ok: false, words: 'A backup is being made: run this again when it is done. Nothing was changed.' };
    if (!replayed.ok)
      return { ok: false, words: `These writers' segments are not in ${env.dataFolder}: ${replayed.missing.join(', ')}. Put them there; nothing was changed.` }; // prettier-ignore
    const words = ['Events, orders and counters are rebuilt from the journal.'];
    if (replayed.keptUntil)
      words.push(`What came until ${replayed.keptUntil.toISOString()} is older than the journal is kept, and stayed as it was.`); // prettier-ignore
    return { ok: true, words: words.join('\n') };
  } finally {
    await db.$disconnect();
    await database.close();
  }
}
