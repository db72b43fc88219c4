import { existsSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '../open-database.ts';
import { systemClock } from '../platform/clock.ts';
import type { Env } from '../platform/env.ts';
import { openKeyRing } from '../platform/key-ring.ts';
import { migrate } from '../platform/migrate.ts';
import { openDb } from '../platform/db.ts';
import { silentLog } from '../platform/log.ts';
import { applyWhatCameAfter } from '../site-archive/apply-what-came-after.ts';
import { exportSite } from '../site-archive/export-site.ts';
import { importSite } from '../site-archive/import-site.ts';
import type { Said } from './back-up.ts';
import { showProgress } from './show-progress.ts';

/** `hub export-site SITE FILE` and `hub import-site FILE`; sealed where a pass phrase is given (by the environment, which no list of processes shows). */
export async function moveSite(env: Env, which: 'export' | 'import', words: readonly string[]): Promise<Said> {
  const [site = '', file = ''] = which === 'export' ? words : ['', ...words];
  if (words.length !== (which === 'export' ? 2 : 1))
    return { ok: false, words: which === 'export' ? '"hub export-site" takes the id of a site and a file to write.' : '"hub import-site" takes a file.' }; // prettier-ignore
  if (which === 'export' && existsSync(file)) return { ok: false, words: `${file} is there already.` };
  if (which === 'import' && !existsSync(file)) return { ok: false, words: `There is no file ${file}.` };
  const ring = openKeyRing(env, systemClock);
  if (!ring.ok) return { ok: false, words: ring.problem };
  const database = await openDatabase(env);
  if (!database.ok) return { ok: false, words: database.problem };
  const { urls } = database;
  const phrase = env.archivePhrase;
  const secret = phrase ? { phrase } : {};
  try {
    await migrate(urls);
    if (which === 'export') {
      const exported = await exportSite(
        { databaseUrl: urls.backup, keys: ring.ring },
        { site, file, ...secret },
        showProgress(),
      );
      if (!exported.ok) return { ok: false, words: exported.problem };
      const how = phrase ? 'sealed by the pass phrase' : 'NOT sealed: it holds people’s addresses, in clear';
      return { ok: true, words: `All of ${site} is in ${file} (${exported.rows.toLocaleString('en')} rows), ${how}.\nWhat is erased or corrected here from now on is not in it: let this hub take nothing more for the site, or write it again.` }; // prettier-ignore
    }
    const home = { databaseUrl: urls.run, keys: ring.ring, clock: systemClock };
    const imported = await importSite(home, { file, ...secret }, showProgress());
    if (!imported.ok) return { ok: false, words: imported.problem };
    const { domain, rows } = imported;
    const journal = { folder: path.join(env.dataFolder, 'journal') };
    const db = openDb(urls.run, 2, ring.ring);
    try {
      await applyWhatCameAfter({ db, keys: ring.ring, log: silentLog, journal }, imported.site);
    } finally {
      await db.$disconnect();
    }
    return { ok: true, words: `${domain} is here under its id ${imported.site}, with ${rows.toLocaleString('en')} rows. Restart the hubs, make new keys for its API, and publish once.` }; // prettier-ignore
  } catch (error) {
    return { ok: false, words: `Nothing was moved: ${(error as Error).message}` };
  } finally {
    await database.close();
  }
}
