import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { briefFlags } from '../../test/brief-flags.ts';
import { findInAllTables } from '../../test/find-in-all-tables.ts';
import { makeEvent } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { newsField, emailField, publishForm, tenPercent } from '../../test/publish-form.ts';
import { readAll } from '../../test/read-all.ts';
import { ringForTests } from '../../test/ring-for-tests.ts';
import { sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { recoverLeads } from '../leads/recover-leads.ts';
import { openDb } from '../platform/db.ts';
import { openJobs } from '../platform/jobs.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { openJob } from '../platform/sealed-job.ts';
import { silentLog } from '../platform/log.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { replayJournal } from '../projector/replay-journal.ts';
import type { ShopPort } from '../shop/shop-port.ts';
import { plainShop } from '../shop/plain-shop.ts';
import { collectPerson } from './collect-person.ts';
import { erasePerson } from './erase-person.ts';

const ann = {
  email: 'ann.unlikely@example.com',
  phone: '+4915112345678',
  visitor: 'visitor-of-ann',
  name: 'Annunziata',
};
const ben = {
  email: 'ben.unlikely@example.com',
  phone: '+4915187654321',
  visitor: 'visitor-of-ben',
  name: 'Benvenuto',
};
const phoneField = { kind: 'phone', name: 'phone', label: 'Phone', required: false };
const nameField = { kind: 'text', name: 'first-name', label: 'Name', required: false };

let hub: TestHub;
let site: string;
let url: string;
let asked: { email?: string; phone?: string }[];

beforeEach(async () => {
  asked = [];
  const shop: ShopPort = {
    ...plainShop,
    mintCode: async (_site, { code }) => ({ ok: true, code }),
    forgetPerson: async (_site, person) => {
      asked.push(person);
      return { ok: true };
    },
  };
  hub = await openTestHub({ shop });
  site = (await siteForTests(hub.parts)).id;
  await hub.parts.db.site.update({ where: { id: site }, data: { hubSettings: { leads: { syncToCustomers: true } } } });
  await publishForm(hub.parts, site, { fields: [emailField, phoneField, nameField, newsField], terms: tenPercent });
  url = await hub.serve();
});
afterEach(() => hub.close());

/** Leaves what somebody can leave, each thing by the way it comes in. */
async function plant({ email, phone, visitor, name }: typeof ann): Promise<void> {
  const { parts } = hub;
  const sent = await sendLead(url, {
    site, campaign: 'welcome', visitor, fields: { email, phone, 'first-name': name }, consents: { news: { given: true, version: '2' } },
  }); // prettier-ignore
  expect(sent.status).toBe(200);
  const about = { site, visitor, visit: 'first', campaign: 'welcome' };
  await parts.journal.append({
    kind: 'events',
    site,
    atMs: hub.clock.nowMs(),
    events: [
      makeEvent({ name: 'campaign-clicked', ...about }),
      makeEvent({ name: 'custom', ...about, data: { name: 'hello', properties: { who: email } } }),
      makeEvent({ name: 'order-placed', ...about, data: { order: randomUUID(), value: 10, currency: 'EUR' } }),
    ].map((event) => ({ ...event, day: '2026-11-24' })),
  });
  await carryJournal(parts);
  await collectPerson(parts, site, { id: randomUUID(), whose: { email }, orders: [] });
  const lead = await parts.db.lead.findFirstOrThrow({ where: { visitor } });
  const askedAt = new Date(hub.clock.nowMs());
  await parts.db.apiCall.create({ data: { site, key: randomUUID(), request: 'r', status: 200, answer: { leads: [lead.id], email }, at: askedAt } }); // prettier-ignore
  await parts.db.rightsRequest.create({
    data: { site, id: randomUUID(), right: 'access', via: 'form', state: 'open', email, person: lead.person, askedAt, dueAt: askedAt },
  }); // prettier-ignore
  await parts.jobs.send('shopify-webhook', { site, topic: 'customers/redact', data: { customer: { email } } });
  // Somebody with the same name elsewhere is somebody else.
  await parts.jobs.send('shopify-webhook', { site: 'elsewhere', data: { customer: { of: 'another site' } } });
}

const marks = ({ email, phone, visitor, name }: typeof ann): readonly string[] => [email, phone, visitor, name];
const find = async (who: typeof ann) => [
  ...(await findInAllTables(hub.databaseUrl, marks(who))),
  ...(await findSealed(hub.parts.db, marks(who))),
];
/** The same in what lies sealed, as we read it ourselves. */
async function findSealed(db: HubParts['db'], texts: readonly string[]) {
  const jobs = await db.$queryRaw<{ name: string; data: object }[]>`select name, data from jobs.job`;
  const tables = {
    lead: await db.lead.findMany(),
    data_request: await db.dataRequest.findMany(),
    rights_request: await db.rightsRequest.findMany(),
    'jobs.job': jobs.map(({ name, data }) => openJob(hub.parts.keys, name, data)),
  };
  return Object.entries(tables).flatMap(([name, rows]) => {
    const all = JSON.stringify(rows).toLowerCase();
    return texts.filter((text) => all.includes(text.toLowerCase())).map((text) => `${name}: ${text}`);
  });
}
const tablesOf = (found: readonly string[]) => [...new Set(found.map((each) => each.split(':')[0]))];
const erase = (who: typeof ann) => erasePerson(hub.parts, site, { whose: { email: who.email }, orders: [] });

describe('somebody who is forgotten', () => {
  test('stands in no table and in no job any more, and nobody else is touched', async () => {
    await plant(ann);
    await plant(ben);
    const bensBefore = await find(ben);
    const hash = (await hub.parts.db.lead.findFirstOrThrow({ where: { visitor: ann.visitor } })).person ?? '';
    expect(tablesOf(await find(ann))).toEqual(
      expect.arrayContaining(['api_call', 'data_request', 'event', 'lead', 'order', 'rights_request']),
    );
    expect(tablesOf(await find(ann)).some((name) => name?.startsWith('jobs.'))).toBe(true);

    await erase(ann);
    expect(await find(ann)).toEqual([]);
    expect(tablesOf(await findInAllTables(hub.databaseUrl, [hash]))).toEqual(['erased_person']);
    expect(await find(ben)).toEqual(bensBefore);
    expect(asked).toEqual([{ email: ann.email }]);
  });

  test('is forgotten again without effect', async () => {
    await plant(ann);
    await erase(ann);
    const read = async () => [
      await hub.parts.db.event.findMany({ orderBy: { id: 'asc' } }),
      await hub.parts.db.counter.findMany(),
      await hub.parts.db.order.findMany(),
      await hub.parts.db.code.findMany(),
    ];
    const before = await read();
    hub.clock.pass(1_000);
    await erase(ann);
    expect(await read()).toEqual(before);
  });

  test('leaves in the journal an erasure that does not say who it was', async () => {
    await plant(ann);
    await erase(ann);
    const erasures = (await readAll(hub.parts.journal.folder)).filter(({ kind }) => kind === 'erasure');
    expect(erasures).toHaveLength(1);
    for (const mark of marks(ann)) expect(JSON.stringify(erasures)).not.toContain(mark);
  });

  test('is not brought back by a replay of the journal', async () => {
    await plant(ann);
    await plant(ben);
    await erase(ann);
    const bens = await find(ben);
    const sums = () =>
      hub.parts.db.counter.findMany({ orderBy: [{ day: 'asc' }, { campaign: 'asc' }, { variant: 'asc' }] });
    const before = await sums();
    expect(await replayJournal(hub.parts)).toEqual({ ok: true });
    expect(await find(ann)).toEqual([]);
    expect(await find(ben)).toEqual(bens);
    expect(await sums()).toEqual(before);
  });

  test('is not brought back by what the journal kept sealed of their forms', async () => {
    await plant(ann);
    await plant(ben);
    await erase(ann);
    await hub.parts.db.lead.deleteMany();
    await recoverLeads(hub.parts, 0);
    expect((await find(ann)).filter((each) => each.startsWith('lead'))).toEqual([]);
    expect(tablesOf(await find(ben))).toContain('lead');
  });

  test('is forgotten again by a database that was restored from before', async () => {
    await plant(ann);
    await plant(ben);
    const restored = await copyDatabase(hub.databaseUrl);
    try {
      await erase(ann);
      expect(tablesOf(await findInAllTables(restored.url, marks(ann)))).toContain('event');
      const db = openDb(restored.url, 2, hub.parts.keys);
      expect(tablesOf(await findSealed(db, marks(ann)))).toContain('lead');
      await carryJournal({ db, keys: hub.parts.keys, log: silentLog, journal: hub.parts.journal });
      // Jobs that were done with them are left out: whoever restores starts with an empty queue.
      const left = [...(await findInAllTables(restored.url, marks(ann))), ...(await findSealed(db, marks(ann)))];
      const bens = await findSealed(db, marks(ben));
      await db.$disconnect();
      expect(left.filter((each) => !each.startsWith('jobs.'))).toEqual([]);
      expect(tablesOf(bens)).toContain('lead');
    } finally {
      await restored.drop();
    }
  });

  test('may come back as somebody new: what they send afterwards is kept', async () => {
    await plant(ann);
    await erase(ann);
    hub.clock.pass(60_000);
    await plant(ann);
    await carryJournal(hub.parts);
    expect(tablesOf(await find(ann))).toEqual(expect.arrayContaining(['event', 'lead']));
    expect(await replayJournal(hub.parts)).toEqual({ ok: true });
    expect(tablesOf(await find(ann))).toEqual(expect.arrayContaining(['event', 'lead']));
  });
});

describe('whose browser it was', () => {
  const others = ['visitor', 'visitör-ß', 'a\\b\\\\c', "it's", '日本', 'visitor-2'];

  test('is found by its hash, whatever stands in it, and nobody else’s', async () => {
    const { parts } = hub;
    const events = others.map((visitor) => ({ ...makeEvent({ name: 'page-viewed', visitor }), day: '2026-11-24' }));
    await parts.journal.append({ kind: 'events', site, atMs: hub.clock.nowMs(), events });
    await carryJournal(parts);
    for (const [at, visitor] of others.entries()) {
      await erasePerson(parts, site, { whose: { visitor }, orders: [] });
      const left = await parts.db.event.findMany({ where: { site, visitor: { not: null } } });
      expect(left.map((row) => row.visitor).sort()).toEqual(others.slice(at + 1).sort());
    }
  });

  test('is looked up, not searched for, among many events', async () => {
    // What a connection has read it tells when asked itself: there is one only.
    const db = openDb(hub.databaseUrl, 1, hub.parts.keys);
    await db.$executeRaw`
      insert into "event" (site, id, name, at, received_at, day, visitor, purpose, data)
      select ${site}, gen_random_uuid(), 'page-viewed', '2026-11-20', '2026-11-20', '2026-11-20', 'v-' || n % 1000, 'analytics', '{}'
      from generate_series(1, 20000) as n`;
    await db.$executeRaw`analyze "event"`;
    const read = async () => {
      await db.$executeRaw`select pg_stat_force_next_flush()`;
      const [row] = await db.$queryRaw<{ read: bigint }[]>`
        select seq_tup_read + idx_tup_fetch as "read" from pg_stat_user_tables where relname = 'event'`;
      return Number(row?.read);
    };
    const before = await read();
    await erasePerson({ ...hub.parts, db }, site, { whose: { visitor: 'v-7' }, orders: [] });
    const now = await read();
    expect(await db.event.count({ where: { site, visitor: null } })).toBe(20);
    await db.$disconnect();
    expect(now - before).toBeLessThan(1_000);
  });
});

test('a job whose key is missing keeps nobody from being forgotten; with its key back it goes, too', async () => {
  await plant(ann);
  const { parts } = hub;
  const ring = ringForTests('lost');
  const lost = openJobs(hub.databaseUrl, silentLog, { keys: ring });
  await lost.start();
  await lost.send('shopify-webhook', { site, topic: 'orders/paid', data: { customer: { email: ann.email } } });
  await lost.stop();
  const warned: unknown[] = [];
  const log = Object.assign(Object.create(silentLog), { warn: (about: unknown) => warned.push(about) }) as typeof silentLog; // prettier-ignore
  const whose = { whose: { email: ann.email }, orders: [] };
  const count = async () => (await parts.db.$queryRaw<object[]>`select 1 from jobs.job where data->>'site' = ${site} and name = 'shopify-webhook'`).length; // prettier-ignore

  await erasePerson({ ...parts, log }, site, whose);
  expect(await count()).toBe(1);
  expect(warned).toContainEqual({ site, jobs: 1 });

  await erasePerson({ ...parts, keys: { ...parts.keys, keys: [...parts.keys.keys, ring.newest] } }, site, whose);
  expect(await count()).toBe(0);
});

test('an erasure that is killed in the middle is finished by whoever starts next', async () => {
  await plant(ann);
  const script = path.join(import.meta.dirname, '../../test/erase-until-killed.ts');
  const folder = hub.parts.journal.folder;
  const stop = await holdTheTables(hub.databaseUrl);
  const { id, key } = hub.parts.keys.newest;
  const ring = `${id}:${key.export().toString('base64')}`;
  const child = spawn(process.execPath, [...briefFlags, script, hub.databaseUrl, folder, site, ann.email, ring], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  await expect.poll(async () => (await readAll(folder)).some(({ kind }) => kind === 'erasure'), { timeout: 30_000 }).toBe(true); // prettier-ignore
  child.kill('SIGKILL');
  await gone;
  expect(child.exitCode).toBeNull();
  await stop();
  expect(tablesOf(await find(ann))).toContain('lead');

  // What a hub does when it starts; and the job that had asked is asked again.
  await carryJournal(hub.parts);
  expect(tablesOf(await find(ann)).filter((name) => !name?.startsWith('jobs.'))).toEqual([]);
  await erase(ann);
  expect(await find(ann)).toEqual([]);
}, 60_000);

/** Nobody carries the journal until this is let go. */
async function holdTheTables(databaseUrl: string): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query('begin');
  await client.query('select pg_advisory_xact_lock(4711013)');
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}

/** The database as it stands now, under another name. */
async function copyDatabase(databaseUrl: string): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `restored_${randomUUID().replaceAll('-', '')}`;
  const from = databaseUrl.split('/').at(-1);
  const ask = async (sql: string): Promise<void> => {
    const client = new pg.Client({ connectionString: databaseUrl.replace(/[^/]+$/, 'postgres') });
    await client.connect();
    await client.query(sql);
    await client.end();
  };
  // A template must have no visitors while it is copied.
  await hub.parts.jobs.stop();
  await hub.parts.db.$disconnect();
  await ask(`select pg_terminate_backend(pid) from pg_stat_activity where datname = '${from}'`);
  await ask(`create database ${name} template ${from}`);
  await hub.parts.jobs.start();
  return { url: databaseUrl.replace(/[^/]+$/, name), drop: () => ask(`drop database ${name} with (force)`) };
}
