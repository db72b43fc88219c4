import { existsSync } from 'node:fs';
import path from 'node:path';
import { examine } from '../doctor/examine.ts';
import type { Finding } from '../doctor/finding.ts';
import { openDatabase } from '../open-database.ts';
import { systemClock } from '../platform/clock.ts';
import { openDb } from '../platform/db.ts';
import type { Env } from '../platform/env.ts';
import { openObjectStore } from '../platform/object-store.ts';
import type { Said } from './back-up.ts';

/** `hub doctor [--json]`: looks at this deployment, and says what to mend. Ends with 1 where something is bad. */
export async function doctor(env: Env, words: readonly string[]): Promise<Said> {
  const [odd] = words.filter((word) => word !== '--json');
  if (odd !== undefined) return { ok: false, words: `"hub doctor" knows "--json", not "${odd}".` };
  const store = await openObjectStore(env, { maxAttempts: 1, waitMs: 10_000 });
  // A database of our own that was never started is not started, and made, for a look.
  const isThere = env.databaseUrl !== undefined || existsSync(path.join(env.dataFolder, 'postgres', 'cluster'));
  const database = isThere ? await openDatabase(env) : undefined;
  const db = database?.ok ? openDb(database.urls.run, 2) : undefined;
  try {
    const findings = await examine({ env, db, store, clock: systemClock });
    return {
      ok: findings.every(({ is }) => is !== 'bad'),
      words: words.includes('--json') ? JSON.stringify({ findings }, undefined, 2) : describe(findings),
    };
  } finally {
    await db?.$disconnect();
    if (database?.ok) await database.close();
  }
}

const signs = { ok: '✓', warn: '!', bad: '✗' } as const;

function describe(findings: readonly Finding[]): string {
  const lines = findings.flatMap(({ check, is, says, mend }) => [
    `${signs[is]} ${check}: ${says}`,
    ...(mend ? [`    → ${mend}`] : []),
  ]);
  const count = (wanted: Finding['is']) => findings.filter(({ is }) => is === wanted).length;
  return [...lines, '', `${count('ok')} in order, ${count('warn')} to look at, ${count('bad')} to mend.`].join('\n');
}
