// npm run bench:privacy: how the register stands; how long it takes to forget somebody among a million events and ten thousand
// leads, and to move all of that site; and what backup and restore take (backup.bench.ts). Beside each, in the same run, what
// PostgreSQL takes at least for the same rows.
import { chmodSync, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { writeBytes } from '../src/commands/show-progress.ts';
import { openDatabase } from '../src/open-database.ts';
import { openHub } from '../src/open-hub.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readEnv } from '../src/platform/env.ts';
import { erasePerson } from '../src/privacy/erase-person.ts';
import { promises as register } from '@beckon/editing/promises/register';
import { standingOf } from '@beckon/editing/promises/standing-of';
import { exportSite } from '../src/site-archive/export-site.ts';
import { installSite } from '../src/sites/install-site.ts';
import { readSiteSecret } from '../src/sites/read-site-secret.ts';
import { hashFor } from '../src/spam/hash-for.ts';

const [events, leads, tries] = [Number(process.env['BENCH_EVENTS'] ?? 1_000_000), 10_000, 50];

const rows = register.map(standingOf);
const count = (wanted: string): number => rows.filter((standing) => standing === wanted).length;
console.log(`The register: ${rows.length} promises; ${count('tests')} held by tests, ${count('decision')} by a decision, ${count('open')} open.`); // prettier-ignore

const folder = mkdtempSync(path.join(tmpdir(), 'beckon-bench-'));
chmodSync(folder, 0o755);
const env = readEnv({ BECKON_DATA: folder, LOG_LEVEL: 'warn' });
if (!env.ok) throw new Error(JSON.stringify(env.problems));
const opened = await openHub(env.value);
if (!opened.ok) throw new Error(opened.problem);
const { parts, stop } = opened.hub;
const database = await openDatabase(env.value);
if (!database.ok) throw new Error(database.problem);
// Whoever owns the tables alone may have their statistics made.
const client = new pg.Client({ connectionString: database.urls.migrate });
await client.connect();
try {
  const site = await plant();
  const tookMs: number[] = [];
  const bareMs: number[] = [];
  for (let at = 0; at < tries; at++) {
    const [number, other] = [at * 2, at * 2 + 1];
    tookMs.push(await measure(() => erasePerson(parts, site, { whose: { email: emailOf(number) }, orders: [] })));
    bareMs.push(await measure(() => forgetBarely(site, other)));
  }
  const left = await client.query('select 1 from "lead" where site = $1 and id = any($2)', [site, Array.from({ length: tries }, (_, at) => `lead-${at * 2}`)]); // prettier-ignore
  if (left.rowCount) throw new Error(`${left.rowCount} of ${tries} leads were not erased.`);

  const file = path.join(folder, 'site.jsonl');
  const moveMs = await measure(() =>
    exportSite({ databaseUrl: database.urls.backup, keys: parts.keys }, { site, file }),
  );
  const copyMs = await measure(() => pipeline(client.query(copyTo('copy "event" to stdout')), createWriteStream(path.join(folder, 'event.copy')))); // prettier-ignore

  console.log(`\n${events.toLocaleString('en')} events and ${leads.toLocaleString('en')} leads of one site.`);
  const line = (what: string, took: readonly number[]) => ({ what, median: write(at(took, 0.5)), slowest: write(at(took, 1)) }); // prettier-ignore
  console.table([
    line(`erasing a person, ${tries} one after the other: found, written down, forgotten`, tookMs),
    line('as many people by two bare statements of SQL', bareMs),
    line(`exporting all of the site, ${writeBytes(statSync(file).size)}`, [moveMs]),
    line('bare COPY of its events to a file', [copyMs]),
  ]);
} finally {
  await client.end();
  await stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log('');
await import('./backup.bench.ts');

/** Each lead's browser has told as much as the others. */
async function plant(): Promise<string> {
  const { id: site } = await installSite(parts, { platform: 'plain', domain: 'shop.example', name: 'Shop', timeZone: 'UTC', locale: 'en', origins: [] }); // prettier-ignore
  const secret = (await readSiteSecret(parts, site)) ?? '';
  await client.query(
    `insert into event (site, id, name, at, received_at, day, visitor, visit, purpose, data)
     select $1, gen_random_uuid(), 'page-viewed', timestamp '2026-11-01' + n * interval '1 second',
       timestamp '2026-11-01' + n * interval '1 second', '2026-11-01', 'visitor-' || n % ${leads}, 'visit-' || n, 'analytics',
       jsonb_build_object('path', '/products/' || n % 500)
     from generate_series(1, ${events}) as n`,
    [site],
  );
  for (let from = 0; from < leads; from += 500)
    await parts.db.lead.createMany({
      data: Array.from({ length: 500 }, (_, step) => {
        const email = emailOf(from + step);
        const id = `lead-${from + step}`;
        const person = hashFor(secret, 'person', email);
        return { site, id, key: id, digest: 'd', campaign: 'c', form: 'f', email, person, visitor: `visitor-${from + step}`, fields: { email }, consents: {}, verdict: 'good', state: 'new', createdAt: new Date(systemClock.nowMs()) }; // prettier-ignore
      }),
    });
  await client.query('analyze');
  return site;
}

function emailOf(number: number): string {
  return `person-${number}@example.com`;
}

async function forgetBarely(site: string, number: number): Promise<void> {
  await client.query('update "event" set visitor = null, visit = null where site = $1 and visitor = $2', [site, `visitor-${number}`]); // prettier-ignore
  await client.query('delete from "lead" where site = $1 and id = $2', [site, `lead-${number}`]);
}

async function measure(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

function at(took: readonly number[], share: number): number {
  return took.toSorted((one, other) => one - other)[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
}

function write(ms: number): string {
  return ms < 1_000 ? `${ms.toFixed(1)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}
