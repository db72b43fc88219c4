import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { briefFlags } from '../../test/brief-flags.ts';
import { bundleScript } from '../../test/bundle-script.ts';
import { makeDatabase } from '../../test/make-database.ts';
import { addSite, makeEvent } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { readAll } from '../../test/read-all.ts';
import { sumUpTables } from '../../test/sum-up-tables.ts';
import { fetchSegments } from '../journal/fetch-segments.ts';
import { listShipped } from '../journal/list-shipped.ts';
import { openFolderStore } from '../platform/folder-store.ts';
import { parseKeys } from '../platform/parse-keys.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { listBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import { readRestoring } from './restore.store.ts';

/** How often each is killed, at the least. */
const kills = Number(process.env['BECKON_KILLS'] ?? 8);
const key = `test:${randomBytes(32).toString('base64')}`;
const parsed = parseKeys(key);
if (!parsed.ok) throw new Error(parsed.problem);
const keys = { newest: parsed.keys[0], keys: parsed.keys, from: 'environment' as const };

let hub: TestHub;
let folder = '';
let script = '';
beforeAll(async () => {
  script = await bundleScript('vault-until-killed');
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-vault-'));
  hub = await openTestHub({ keys, nowMs: Date.now() });
  await addSite(hub.parts.db);
  for (let batch = 0; batch < 20; batch++) {
    const events = Array.from({ length: 500 }, () => ({ ...makeEvent({ name: 'campaign-shown', campaign: 'c' }), day: '2026-11-24' })); // prettier-ignore
    await hub.parts.journal.append({ kind: 'events', site: 'shop', atMs: 1, events });
  }
  await carryJournal(hub.parts);
}, 60_000);
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Runs it, and kills it as soon as `mayDie` says so or after a while; what it said. */
async function runUntilKilled(
  words: readonly string[],
  afterMs: number,
  mayDie: (said: string) => boolean,
): Promise<string> {
  const child = spawn(process.execPath, [...briefFlags, script, ...words], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs);
  child.stdout.setEncoding('utf8').on('data', (piece: string) => {
    said += piece;
    if (mayDie(said)) child.kill('SIGKILL');
  });
  await once(child, 'close');
  clearTimeout(timer);
  return said;
}

/** From before it has begun to after it has ended, evenly: how long one undisturbed takes is measured first. */
const momentOf = (round: number, wholeMs: number): number => (wholeMs * (round + 0.5)) / kills;

test('killed while it ships, a hub loses no acknowledged entry and ships none twice', async () => {
  const journal = path.join(folder, 'journal');
  const store = openFolderStore(path.join(folder, 'shipped'));
  const acknowledged = new Set<number>();
  for (let round = 0; round < kills; round++) {
    const words = ['ship', '', journal, path.join(folder, 'shipped'), key, String(round * 1_000_000)];
    const said = await runUntilKilled(words, 60_000, (text) => text.length > 600 * (1 + (round % 5)));
    // The last line may be half a number.
    for (const line of said.split('\n').slice(0, -1)) acknowledged.add(Number(line));
  }
  const shipped = await listShipped(store);
  expect(shipped.size).toBeGreaterThan(0);
  // Another machine has what was shipped; with what this disk still has, it has everything.
  const elsewhere = path.join(folder, 'elsewhere');
  await fetchSegments({ keys, store, journal: { folder: elsewhere } }, () => true);
  const [there, here] = await Promise.all([readAll(elsewhere), readAll(journal)]);
  const numbers = here.map(({ atMs }) => atMs);
  expect(acknowledged.size).toBeGreaterThan(kills * 50);
  expect([...acknowledged].filter((each) => !numbers.includes(each))).toEqual([]);
  expect(new Set(numbers).size).toBe(numbers.length);
  const fetched = there.map(({ atMs }) => atMs);
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(fetched.filter((each) => !numbers.includes(each))).toEqual([]);
}, 300_000);

test('killed while it is made, a backup is none, and the next one is whole', async () => {
  const store = openFolderStore(path.join(folder, 'store'));
  const words = ['backup', hub.databaseUrl, '', path.join(folder, 'store'), key];
  const startedMs = performance.now();
  expect(await runUntilKilled(words, 120_000, () => false)).toMatch(/done\n$/);
  const wholeMs = performance.now() - startedMs;
  for (let round = 0; round < kills; round++) await runUntilKilled(words, momentOf(round, wholeMs), () => false);
  // The database still gives its lock: nobody holds it who is no more.
  await expect.poll(() => makeBackup({ ...hub.parts, store }), { timeout: 30_000 }).toMatchObject({ ok: true });
  const whole = (await listBackups(store)).filter(({ isComplete }) => isComplete);
  expect(whole.length).toBeGreaterThanOrEqual(2);
}, 300_000);

test('killed while it restores, the database is as before or closed; once it went through, every row is there', async () => {
  const target = await makeDatabase();
  const oracle = await sumUpTables(hub.databaseUrl);
  const words = ['restore', target.url, path.join(folder, 'fresh'), path.join(folder, 'store'), key];
  const startedMs = performance.now();
  expect(await runUntilKilled(words, 120_000, () => false)).toMatch(/done\n$/);
  const wholeMs = performance.now() - startedMs;
  let closed = 0;
  for (let round = 0; round < kills; round++) {
    // Some at whatever moment, some at those that matter: amid the rows, and when these are kept but not caught up.
    const part = ['', 'event', 'journal'][round % 3] ?? '';
    await runUntilKilled([...words, part], part ? 120_000 : momentOf(round, wholeMs), () => false);
    if ((await readRestoring(target.url)) !== undefined) closed++;
    else expect((await sumUpTables(target.url))['event']).toBe(oracle['event']);
  }
  expect(closed).toBeGreaterThan(0);
  // Connections of those that were killed end by themselves.
  await expect.poll(() => runUntilKilled(words, 120_000, () => false), { timeout: 120_000 }).toMatch(/done\n$/);
  expect(await sumUpTables(target.url)).toEqual(oracle);
  console.log(`${kills} restores killed, ${closed} of them between the backup and the journal.`);
  await target.drop();
}, 600_000);
