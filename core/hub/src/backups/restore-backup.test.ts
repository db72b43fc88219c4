import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { makeDatabase } from '../../test/make-database.ts';
import { makeEvent, sendEvents } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { publishForm, tenPercent } from '../../test/publish-form.ts';
import { ringForTests } from '../../test/ring-for-tests.ts';
import { sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { startBucket } from '../../test/start-bucket.ts';
import { sumUpTables } from '../../test/sum-up-tables.ts';
import { openJournal } from '../journal/open-journal.ts';
import { shipSegments } from '../journal/ship-segments.ts';
import { deleteLeads } from '../leads/delete-leads.ts';
import { openHub } from '../open-hub.ts';
import { openDb } from '../platform/db.ts';
import { openFolderStore } from '../platform/folder-store.ts';
import { silentLog } from '../platform/log.ts';
import { migrate, migrationsFolder } from '../platform/migrate.ts';
import { StoreError, type ObjectStore } from '../platform/object-store.ts';
import { openS3Store } from '../platform/s3-store.ts';
import { erasePerson } from '../privacy/erase-person.ts';
import { rectifyPerson } from '../privacy/rectify-person.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import type { ShopPort } from '../shop/shop-port.ts';
import { eraseSite } from '../sites/erase-site.ts';
import type { Site } from '../sites/site.ts';
import { listBackups } from './list-backups.ts';
import { makeBackup } from './make-backup.ts';
import { restoreBackup, type RestoreParts } from './restore-backup.ts';
import { endRestoring, openTarget, readRestoring } from './restore.store.ts';
import { backupLock } from './snapshot.store.ts';

const shop: ShopPort = {
  deliverSnapshot: async () => ({ ok: true }),
  mintCode: async (_site, { code }) => ({ ok: true, code, discount: `gid://${code}` }),
  passOnLead: async () => ({ ok: true }),
};
const closers: (() => unknown)[] = [];
let hub: TestHub;
let url = '';
let site: Site;
let campaign = '';
let target: Awaited<ReturnType<typeof makeDatabase>>;
let fresh = '';

async function open(given: { readonly store?: ObjectStore } = {}): Promise<void> {
  hub = await openTestHub({ shop, ...given });
  closers.push(() => hub.close());
  url = await hub.serve();
  site = await siteForTests(hub.parts);
  campaign = await publishForm(hub.parts, site.id, { terms: tenPercent });
}
beforeEach(async () => {
  target = await makeDatabase();
  fresh = mkdtempSync(path.join(tmpdir(), 'beckon-restore-'));
  closers.push(target.drop, () => rmSync(fresh, { recursive: true, force: true }));
});
afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** Another machine: an empty database and an empty folder, with the same store and keys. */
const elsewhere = (given: Partial<RestoreParts> = {}): RestoreParts => ({
  urls: target.urls,
  store: hub.parts.store,
  keys: hub.parts.keys,
  clock: hub.clock,
  log: silentLog,
  journal: { folder: path.join(fresh, 'journal') },
  ...given,
});

async function load(from: number, to: number): Promise<void> {
  for (let at = from; at < to; at++) {
    const about = { site: site.id, visitor: `v${at}`, campaign, at: new Date(hub.clock.nowMs()).toISOString() };
    const events = [
      makeEvent({ name: 'campaign-shown', ...about }),
      makeEvent({ name: 'campaign-clicked', ...about }),
      makeEvent({ name: 'order-placed', ...about, data: { order: String(at), value: 9.5, currency: 'EUR' } }),
    ];
    expect((await sendEvents(url, events, { Origin: 'https://tea.example' })).status).toBe(200);
    hub.clock.pass(1_000);
    const fields = { email: `person${at}@example.com` };
    const sent = await sendLead(url, { site: site.id, campaign, fields, visitor: `v${at}` });
    expect(sent).toMatchObject({ status: 200, answer: { code: expect.stringMatching(/^TEA-/) as string } });
  }
}

/** What the hub's disk had at its end, closed and shipped. */
async function shipAll(): Promise<void> {
  await carryJournal(hub.parts);
  await hub.parts.journal.close();
  await shipSegments(hub.parts);
}

/** A lead that comes back from the journal is sealed anew, under a data key of its own; an address of a computer never does. */
const sealedAnew = ['ip', 'email', 'phone', 'fields'];

async function readLeads(databaseUrl: string): Promise<readonly object[]> {
  const db = openDb(databaseUrl, 1, hub.parts.keys);
  const leads = await db.lead.findMany({ omit: { ip: true }, orderBy: { id: 'asc' } });
  return db.$disconnect().then(() => leads);
}

describe.each(['a folder', 'an S3-compatible bucket'])('with %s', (kind) => {
  test('the database is destroyed: yesterday’s backup and the journal give back every row', async () => {
    const bucket = kind === 'a folder' ? undefined : await startBucket();
    if (bucket) closers.push(() => bucket.close());
    await open(bucket && { store: openS3Store(bucket.settings) });
    await load(0, 3);
    await carryJournal(hub.parts);
    const made = await makeBackup(hub.parts);
    expect(made).toMatchObject({ ok: true, isOpenToAnyone: false });
    hub.clock.pass(20 * 3_600_000);
    await load(3, 8);
    const [gone] = await hub.parts.db.lead.findMany({ where: { visitor: 'v4' } });
    await deleteLeads(hub.parts, site.id, [gone?.id ?? '']);
    await shipAll();
    const oracle = await sumUpTables(hub.databaseUrl, sealedAnew);
    expect(oracle['lead']).toMatch(/^8 /);
    expect(oracle['code']).toMatch(/^8 /);
    expect(oracle['event']).toMatch(/^24 /);
    expect(await restoreBackup(elsewhere(), {})).toMatchObject({
      ok: true,
      journal: { damaged: [] },
      leads: { unknownSite: 0, unopened: 0 },
    });
    expect(await sumUpTables(target.url, sealedAnew)).toEqual(oracle);
    expect(await readLeads(target.url)).toEqual(await readLeads(hub.databaseUrl));
    expect(await readRestoring(target.url)).toBeUndefined();
  }, 120_000);
});

test('who was erased after the backup is absent from the restored database before any hub opens it', async () => {
  await open();
  await load(0, 3);
  await carryJournal(hub.parts);
  await makeBackup(hub.parts);
  hub.clock.pass(3_600_000);
  await load(3, 5);
  for (const email of ['person1@example.com', 'person3@example.com'])
    await erasePerson(hub.parts, site.id, { whose: { email }, orders: [] });
  await shipAll();
  const oracle = await sumUpTables(hub.databaseUrl, sealedAnew);
  expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: true });
  expect(await sumUpTables(target.url, sealedAnew)).toEqual(oracle);
  const db = openDb(target.url, 2, hub.parts.keys);
  closers.push(() => db.$disconnect());
  const emails = (await db.lead.findMany()).map(({ email }) => email);
  expect(emails.toSorted()).toEqual(['person0@example.com', 'person2@example.com', 'person4@example.com']);
  expect(await db.event.count({ where: { visitor: { in: ['v1', 'v3'] } } })).toBe(0);
}, 120_000);

test('what was corrected and which site was erased after the backup is so in the restored database, before any hub opens it', async () => {
  await open();
  await load(0, 2);
  const other = await siteForTests(hub.parts, { domain: 'other.example', origins: ['https://other.example'] });
  await publishForm(hub.parts, other.id, { terms: tenPercent });
  const fields = { email: 'gone@example.com' };
  const sent = await sendLead(url, { site: other.id, campaign, fields, visitor: 'gone' }, { Origin: 'https://other.example' }); // prettier-ignore
  expect(sent.status).toBe(200);
  await hub.parts.jobs.send('shopify-webhook', { site: other.id, topic: 'orders/paid', data: fields });
  await carryJournal(hub.parts);
  await makeBackup(hub.parts);
  hub.clock.pass(3_600_000);
  await load(2, 3);
  for (const [from, to] of [
    ['person1@example.com', 'once@example.com'],
    ['once@example.com', 'right1@example.com'],
    ['person2@example.com', 'right2@example.com'],
  ] as const) {
    hub.clock.pass(1_000);
    const rectified = await rectifyPerson(hub.parts, site.id, { whose: { email: from }, orders: [] }, { from, to });
    expect(rectified).toEqual({ ok: true, leads: 1 });
  }
  expect(await eraseSite(hub.parts, other.id)).toEqual({ is: 'erased' });
  await shipAll();
  const oracle = await sumUpTables(hub.databaseUrl, sealedAnew);
  expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: true, jobs: expect.any(Number) as number });
  expect(await sumUpTables(target.url, sealedAnew)).toEqual(oracle);
  expect(await readLeads(target.url)).toEqual(await readLeads(hub.databaseUrl));
  const db = openDb(target.url, 2, hub.parts.keys);
  closers.push(() => db.$disconnect());
  expect((await db.lead.findMany()).map(({ email }) => email).toSorted()).toEqual(['person0@example.com', 'right1@example.com', 'right2@example.com']); // prettier-ignore
  expect(await db.site.findMany({ select: { id: true } })).toEqual([{ id: site.id }]);
  expect(await db.tombstone.findMany({ select: { id: true, why: true } })).toEqual([{ id: other.id, why: 'asked' }]);
  expect(await ask(target.url, `select name from jobs.job where data->>'site' = '${other.id}'`)).toEqual([]);
}, 120_000);

test('the same key sent again after a restore has the same answer: no second lead, no second code', async () => {
  await open();
  await makeBackup(hub.parts);
  const key = randomUUID();
  const body = { site: site.id, campaign, fields: { email: 'ann@example.com' } };
  const first = await sendLead(url, body, { 'Idempotency-Key': key });
  await shipAll();
  const restored = await restoreBackup(elsewhere(), {});
  expect(restored).toMatchObject({ ok: true, leads: { found: 1, unknownSite: 0, unopened: 0 } });
  const again = await openTestHub({ shop, databaseUrl: target.url, keys: hub.parts.keys });
  closers.push(() => again.close());
  const second = await sendLead(await again.serve(), body, { 'Idempotency-Key': key });
  expect(second.answer).toEqual(first.answer);
  expect(await again.parts.db.lead.count()).toBe(1);
  expect(await again.parts.db.code.count()).toBe(1);
});

test('no word of what somebody filled in stands in the store or the journal', async () => {
  await open();
  await load(0, 2);
  await makeBackup(hub.parts);
  await shipAll();
  const files = readdirSync(hub.parts.env.dataFolder, { recursive: true, withFileTypes: true }).filter((each) =>
    each.isFile(),
  );
  expect(files.length).toBeGreaterThan(10);
  for (const { parentPath, name } of files)
    expect(readFileSync(path.join(parentPath, name)).includes('person1@example.com')).toBe(false);
});

test('jobs that waited are sent again', async () => {
  await open();
  const after = new Date('2027-01-01T00:00:00Z');
  await hub.parts.jobs.send('send-code', { site: site.id, lead: 'l1' }, { after });
  await makeBackup(hub.parts);
  expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: true });
  const waiting = await ask(target.url, "select data, start_after from jobs.job where name = 'send-code'");
  expect(waiting).toEqual([{ data: { site: site.id, lead: 'l1' }, start_after: after }]);
});

describe('a restore is refused, and the database is as it was', () => {
  test('while a hub works on it', async () => {
    await open();
    await makeBackup(hub.parts);
    const before = await sumUpTables(hub.databaseUrl);
    const refused = await restoreBackup(elsewhere({ urls: hub.urls }), { replace: true });
    expect(refused).toMatchObject({ ok: false, why: 'in-use' });
    expect(await sumUpTables(hub.databaseUrl)).toEqual(before);
  });

  test('where it holds something, unless it may be replaced; other tables in it stay', async () => {
    await open();
    await makeBackup(hub.parts);
    await migrate(target.urls);
    const db = openDb(target.url, 2, hub.parts.keys);
    closers.push(() => db.$disconnect());
    await db.site.create({ data: { id: 'other', platform: 'plain', domain: 'o', name: 'o', secret: 's' } });
    await ask(target.url, 'create table not_ours as select 1 as one');
    expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: false, why: 'not-empty' });
    expect(await db.site.count({ where: { id: 'other' } })).toBe(1);
    expect(await restoreBackup(elsewhere(), { replace: true })).toMatchObject({ ok: true });
    expect(await db.site.findMany({ select: { id: true } })).toEqual([{ id: site.id }]);
    expect(await ask(target.url, 'select one from not_ours')).toEqual([{ one: 1 }]);
  });

  test('where a bit of the backup has changed, in whichever file', async () => {
    await open();
    await load(0, 1);
    await makeBackup(hub.parts);
    const folder = path.join(hub.parts.env.dataFolder, 'store');
    for (const name of ['manifest', 'parts/event', 'parts/site', 'parts/beckon_restore_job']) {
      const file = path.join(folder, 'backups', (await listBackups(hub.parts.store))[0]?.id ?? '', name);
      const whole = readFileSync(file);
      for (const at of [whole.length - 1, whole.length >> 1]) {
        const bytes = Buffer.from(whole);
        bytes[at] = (bytes[at] ?? 0) ^ 1;
        writeFileSync(file, bytes);
        expect([name, at, await restoreBackup(elsewhere(), {})]).toMatchObject([
          name,
          at,
          { ok: false, why: 'damaged' },
        ]);
      }
      writeFileSync(file, whole.subarray(0, whole.length - 40));
      expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: false, why: 'damaged' });
      writeFileSync(file, whole);
    }
    expect(await sumUpTables(target.url)).toEqual({});
    expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: true });
    // Thirteen restores.
  }, 120_000);

  test('with other keys, without a backup, by a name that none has, or of a schema to come', async () => {
    await open();
    expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: false, why: 'no-backup' });
    await makeBackup(hub.parts);
    expect(await restoreBackup(elsewhere({ keys: ringForTests('other') }), {})).toMatchObject({
      ok: false,
      why: 'unknown-key',
    });
    expect(await restoreBackup(elsewhere(), { id: '1999' })).toMatchObject({ ok: false, why: 'unknown-backup' });
    await ask(
      hub.databaseUrl,
      "insert into _prisma_migrations (id, checksum, finished_at, migration_name) values ('x', 'y', now(), '29990101000000_to_come')",
    );
    hub.clock.pass(1);
    await makeBackup(hub.parts);
    expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: false, why: 'newer-schema' });
    expect(await sumUpTables(target.url)).toEqual({});
  });
});

test('a backup of an older schema is restored and brought to the newest', async () => {
  await open();
  const older = await makeDatabase();
  closers.push(older.drop);
  const folder = path.join(fresh, 'migrations');
  const names = readdirSync(migrationsFolder)
    .filter((name) => /^\d/.test(name))
    .sort();
  for (const name of names.slice(0, 3)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    copyFileSync(path.join(migrationsFolder, name, 'migration.sql'), path.join(folder, name, 'migration.sql'));
  }
  await migrate(older.urls, folder);
  await ask(
    older.url,
    "insert into site (id, platform, domain, name, secret) values ('old', 'plain', 'old.example', 'Old', 's')",
  );
  expect(await makeBackup({ ...hub.parts, databaseUrl: older.url })).toMatchObject({ ok: true });
  expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: true });
  expect(await ask(target.url, 'select id, currency from site')).toEqual([{ id: 'old', currency: '' }]);
  expect(await ask(target.url, 'select count(*)::int as n from _prisma_migrations')).toEqual([{ n: names.length }]);
});

test('no hub opens a database whose restoring is not finished; to restore again finishes it', async () => {
  await open();
  await makeBackup(hub.parts);
  const broken = await openTarget(target.url, { tables: [], functions: [] });
  await broken.begin([], 'some-backup');
  await broken.commit({});
  await broken.close();
  const opened = await openHub({ ...hub.parts.env, databaseUrl: target.url, dataFolder: fresh });
  expect(opened).toMatchObject({ ok: false, problem: expect.stringContaining('hub restore') as string });
  expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: true });
  expect(await readRestoring(target.url)).toBeUndefined();
  await endRestoring(target.url);
});

describe('a backup that cannot be made', () => {
  const failing = (why: StoreError['why'], afterBytes: number): ObjectStore => {
    const whole = openFolderStore(path.join(fresh, 'store'));
    let bytes = 0;
    async function* failLater(pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        bytes += piece.length;
        if (bytes > afterBytes) throw new StoreError(why, 'the disk');
        yield piece;
      }
    }
    return { ...whole, put: (name, pieces) => whole.put(name, failLater(pieces)) };
  };

  test.each([
    ['full', 0],
    ['full', 1_500],
    ['away', 700],
    ['refused', 0],
  ] as const)(
    'as the store is %s after %d bytes: says so, leaves nothing, and the hub goes on',
    async (why, afterBytes) => {
      await open();
      await load(0, 1);
      const store = failing(why, afterBytes);
      expect(await makeBackup({ ...hub.parts, store })).toMatchObject({ ok: false, why, problem: 'the disk' });
      expect(await listBackups(store)).toEqual([]);
      await load(1, 2);
      expect(await makeBackup(hub.parts)).toMatchObject({ ok: true });
    },
  );

  test('as the database is away: says so', async () => {
    await open();
    const databaseUrl = 'postgresql://nobody@127.0.0.1:1/none';
    expect(await makeBackup({ ...hub.parts, databaseUrl })).toMatchObject({ ok: false, why: 'database' });
  });

  test('as another process is at it: says so', async () => {
    await open();
    let second: unknown;
    const store: ObjectStore = {
      ...hub.parts.store,
      async put(name, pieces) {
        second ??= await makeBackup({ ...hub.parts, store: hub.parts.store });
        await hub.parts.store.put(name, pieces);
      },
    };
    expect(await makeBackup({ ...hub.parts, store })).toMatchObject({ ok: true });
    expect(second).toMatchObject({ ok: false, why: 'busy' });
  });

  test('as the server has not noticed yet that another broke off: waits for that', async () => {
    await open();
    const broken = new pg.Client({ connectionString: hub.parts.databaseUrl });
    await broken.connect();
    await broken.query('select pg_advisory_lock($1)', [backupLock]);
    const leaving = new Promise((left) => setTimeout(() => left(broken.end()), 500));
    expect(await makeBackup(hub.parts)).toMatchObject({ ok: true });
    await leaving;
  });
});

test('a shipped segment that was changed since does not open: it is named, and the rest is restored', async () => {
  await open();
  await makeBackup(hub.parts);
  const journal = openJournal({ folder: path.join(fresh, 'other') });
  await journal.append({ kind: 'leads-deleted', site: site.id, atMs: hub.clock.nowMs(), leads: [], deletedAtMs: 1 });
  await journal.close();
  await shipSegments({ ...hub.parts, journal });
  for await (const { name } of hub.parts.store.list('journal/'))
    await hub.parts.store.put(name, Readable.from([Buffer.alloc(300)]));
  const damaged = [expect.stringMatching(/^journal\//) as string];
  expect(await restoreBackup(elsewhere(), {})).toMatchObject({ ok: true, journal: { segments: 0, damaged } });
});

async function ask(databaseUrl: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return (await client.query(sql).finally(() => client.end())).rows;
}
