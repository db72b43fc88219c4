import { verifyLedger } from '../consent/verify-ledger.ts';
import { openDatabase } from '../open-database.ts';
import { openDb } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import { migrate } from '../platform/migrate.ts';
import type { Said } from './back-up.ts';

/** `hub verify-ledger`: follows the record of choices from its beginning, beside a hub that runs. */
export async function verify(env: Env): Promise<Said> {
  const database = await openDatabase(env);
  if (!database.ok) return { ok: false, words: database.problem };
  await migrate(database.urls);
  const db = openDb(database.urls.run, 2);
  try {
    const sites = await verifyLedger({ db });
    const lines = sites.map(
      ({ site, records, head, broken }) =>
        `${site}: ${records} records, ${broken ? `broken at number ${broken}` : `whole, ending in ${head}`}`,
    );
    if (sites.some(({ broken }) => broken))
      return { ok: false, words: [...lines, 'The consent ledger was changed where it says so.'].join('\n') };
    return { ok: true, words: lines.join('\n') || 'Nobody has chosen anything yet.' };
  } finally {
    await db.$disconnect();
    await database.close();
  }
}
