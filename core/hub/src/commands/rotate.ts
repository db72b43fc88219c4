import { openDatabase } from '../open-database.ts';
import { systemClock } from '../platform/clock.ts';
import type { Env } from '../platform/env.ts';
import { migrate } from '../platform/migrate.ts';
import { rotateKeys } from '../sealing/rotate-keys.ts';
import type { Said } from './back-up.ts';
import { showProgress } from './show-progress.ts';

/** `hub rotate-keys`: seals by the newest key whatever is stored, beside a hub that runs and has that key. */
export async function rotate(env: Env): Promise<Said> {
  const database = await openDatabase(env);
  if (!database.ok) return { ok: false, words: database.problem };
  const show = showProgress();
  try {
    await migrate(database.urls);
    const rotated = await rotateKeys({ env, url: database.urls.run, clock: systemClock }, ({ table, done, all }) =>
      show({ part: `${table}, ${all} rows`, rows: done, bytes: 0 }),
    );
    if (!rotated.ok) return { ok: false, words: rotated.problem };
    return {
      ok: true,
      words: [
        `${rotated.rows.toLocaleString('en')} rows were sealed anew; all are sealed by the key "${rotated.key}".`,
        `Older keys still open journal and backups: leave one out ${env.journal.keepDays} days from now, not before.`,
        'A hub that was started before it had this key cannot read what was sealed by it: restart it now.',
      ].join('\n'),
    };
  } catch (error) {
    return { ok: false, words: `The database cannot be used: ${(error as Error).message}` };
  } finally {
    await database.close();
  }
}
