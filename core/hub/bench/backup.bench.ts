// pnpm bench:backup: how long a backup and a restore take, and how large a backup is, by million events. Beside them, in the
// same run, what moving the same bytes costs at least: a bare COPY out of and into PostgreSQL, and a copy of a file.
import { chmodSync, copyFileSync, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { listBackups } from '../src/backups/list-backups.ts';
import { makeBackup } from '../src/backups/make-backup.ts';
import { restoreBackup } from '../src/backups/restore-backup.ts';
import { writeBytes } from '../src/commands/show-progress.ts';
import { systemClock } from '../src/platform/clock.ts';
import { asOneRole } from '../src/platform/database-urls.ts';
import { startEmbeddedPostgres } from '../src/platform/embedded-postgres.ts';
import { openFolderStore } from '../src/platform/folder-store.ts';
import { silentLog } from '../src/platform/log.ts';
import { migrate } from '../src/platform/migrate.ts';
import { parseKeys } from '../src/platform/parse-keys.ts';

const events = Number(process.env['BENCH_EVENTS'] ?? 500_000);
const folder = mkdtempSync(path.join(tmpdir(), 'beckon-bench-'));
chmodSync(folder, 0o755);
const started = await startEmbeddedPostgres(path.join(folder, 'postgres'));
if (!started.ok) throw new Error(started.problem);
const { url, stop } = started.value;
const at = (name: string) => url.replace(/[^/]+$/, name);
const ask = async (databaseUrl: string, sql: string): Promise<pg.QueryResult> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return client.query(sql).finally(() => client.end());
};
const measure = async (work: () => Promise<unknown>): Promise<number> => {
  const startedMs = performance.now();
  await work();
  return (performance.now() - startedMs) / 1_000;
};

await migrate(asOneRole(url));
await ask(
  url,
  "insert into site (id, platform, domain, name, secret) values ('shop', 'plain', 'shop.example', 'Shop', 's')",
);
await ask(
  url,
  `insert into event (site, id, name, at, received_at, day, visitor, visit, campaign, variant, purpose, data)
   select 'shop', gen_random_uuid(), (array['page-viewed','campaign-shown','campaign-clicked'])[1 + n % 3],
     timestamp '2026-11-01' + n * interval '1 second', timestamp '2026-11-01' + n * interval '1 second', '2026-11-01',
     gen_random_uuid()::text, gen_random_uuid()::text, 'c' || n % 20, 'a', 'analytics',
     jsonb_build_object('path', '/products/' || n % 500, 'title', 'Tea of the month ' || n % 500)
   from generate_series(1, ${events}) as n`,
);
for (const name of ['bare', 'restored']) await ask(url, `create database ${name}`);
await migrate(asOneRole(at('bare')));
await ask(
  at('bare'),
  "insert into site (id, platform, domain, name, secret) values ('shop', 'plain', 'shop.example', 'Shop', 's')",
);

const plain = path.join(folder, 'event.copy');
const bareOut = await measure(async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await pipeline(client.query(copyTo('copy event to stdout')), createWriteStream(plain));
  await client.end();
});
const cp = await measure(async () => copyFileSync(plain, `${plain}.cp`));
const bareIn = await measure(async () => {
  const client = new pg.Client({ connectionString: at('bare') });
  await client.connect();
  await pipeline(createReadStream(plain), client.query(copyFrom('copy event from stdin')));
  await client.end();
});

const parsed = parseKeys(`bench:${randomBytes(32).toString('base64')}`);
if (!parsed.ok) throw new Error(parsed.problem);
const parts = {
  store: openFolderStore(path.join(folder, 'store')),
  keys: { newest: parsed.keys[0], keys: parsed.keys, from: 'environment' as const },
  clock: systemClock,
  log: silentLog,
  journal: { folder: path.join(folder, 'journal') },
};
let plainBytes = 0;
const backup = await measure(async () => {
  const made = await makeBackup({ ...parts, databaseUrl: url });
  if (!made.ok) throw new Error(made.problem);
  plainBytes = made.manifest.tables.reduce((sum, { bytes }) => sum + bytes, 0);
});
const [kept] = await listBackups(parts.store);
const restore = await measure(async () => {
  const restored = await restoreBackup({ ...parts, urls: asOneRole(at('restored')) }, {});
  if (!restored.ok) throw new Error(restored.problem);
});

const perMillion = (seconds: number) => `${((seconds * 1e6) / events).toFixed(1)} s`;
const perGb = (seconds: number) => `${((seconds * 1e9) / plainBytes).toFixed(1)} s`;
const row = (what: string, seconds: number) => ({
  what,
  'per million events': perMillion(seconds),
  'per GB of text': perGb(seconds),
});
console.log(`${events.toLocaleString('en')} events, ${writeBytes(plainBytes)} as PostgreSQL writes them; the backup has ${writeBytes(kept?.bytes ?? 0)} (${writeBytes(((kept?.bytes ?? 0) * 1e6) / events)} a million).`); // prettier-ignore
console.table([
  row('backup: read, sum, compress, seal, sync', backup),
  row('bare COPY to a file', bareOut),
  row('cp of that file', cp),
  row('restore: open, check, write, index, jobs', restore),
  row('bare COPY into a table with its indexes', bareIn),
]);
await stop();
rmSync(folder, { recursive: true, force: true });
