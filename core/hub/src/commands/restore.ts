import path from 'node:path';
import { restoreBackup } from '../backups/restore-backup.ts';
import { openDatabase } from '../open-database.ts';
import { systemClock } from '../platform/clock.ts';
import type { Env } from '../platform/env.ts';
import { openKeyRing } from '../platform/key-ring.ts';
import { openLog } from '../platform/log.ts';
import { openObjectStore } from '../platform/object-store.ts';
import type { Said } from './back-up.ts';
import { showProgress } from './show-progress.ts';

/** `hub restore [backup] [--replace]`: the newest, or the one whose name begins so. */
export async function restore(env: Env, words: readonly string[]): Promise<Said> {
  const [id, ...rest] = words.filter((word) => word !== '--replace');
  if (rest.length || id?.startsWith('-'))
    return { ok: false, words: '"hub restore" takes the name of a backup, and --replace.' };
  const ring = openKeyRing(env, systemClock);
  if (!ring.ok) return { ok: false, words: ring.problem };
  const database = await openDatabase(env);
  if (!database.ok) return { ok: false, words: database.problem };
  try {
    const parts = {
      urls: database.urls,
      store: await openObjectStore(env),
      keys: ring.ring,
      clock: systemClock,
      log: openLog({ logLevel: env.logLevel === 'silent' ? 'silent' : 'warn' }),
      journal: { folder: path.join(env.dataFolder, 'journal') },
    };
    const wanted = { ...(id && { id }), replace: words.includes('--replace') };
    const restored = await restoreBackup(parts, wanted, showProgress());
    if (!restored.ok)
      return {
        ok: false,
        words: restored.why === 'journal' ? restored.problem : `Nothing was restored. ${restored.problem}`,
      };
    const { manifest, journal, leads, jobs } = restored;
    const at = new Date(manifest.atMs).toISOString();
    return {
      ok: true,
      words: [
        `Everything is as it was at ${at}, and what was collected since came back from the journal:`,
        `${journal.segments} segments fetched, ${leads.found} leads looked at, ${jobs} jobs that wait. Who was erased is absent.`,
        'What was changed in the admin since then (campaigns, settings) is not in the journal: please look.',
        ...(journal.damaged.length
          ? [`LOST: these segments of the journal do not open: ${journal.damaged.join(', ')}.`]
          : []),
        ...(leads.unknownSite ? [`${leads.unknownSite} leads are of sites that were installed since then.`] : []),
        ...(leads.unopened ? [`${leads.unopened} leads were sealed by a key that is not here.`] : []),
      ].join('\n'),
    };
  } finally {
    await database.close();
  }
}
