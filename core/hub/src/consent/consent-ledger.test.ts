import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { findInAllTables } from '../../test/find-in-all-tables.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { openCollector } from '../ingest/collect.ts';
import { openDb, type Db } from '../platform/db.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { replayJournal } from '../projector/replay-journal.ts';
import { eraseSite } from '../sites/erase-site.ts';
import { exportLedger } from './export-ledger.ts';
import { readChoice } from './read-choice.ts';
import { verifyLedger } from './verify-ledger.ts';

let hub: TestHub;
let url: string;
let owner: Db;
beforeAll(async () => {
  hub = await openTestHub();
  url = await hub.serve();
  owner = openDb(hub.urls.migrate, 1);
});
afterAll(async () => {
  await owner.$disconnect();
  await hub.close();
});
beforeEach(async () => {
  for (const id of ['shop', 'other']) await eraseSite(hub.parts, id);
  await addSite(hub.parts.db);
});

const yes = { preferences: 'granted', analytics: 'granted', marketing: 'granted', sale: 'granted' };
const no = { preferences: 'denied', analytics: 'denied', marketing: 'denied', sale: 'denied' };
const choose = (data: object, visitor?: string) =>
  makeEvent({ name: 'consent-changed', ...(visitor && { visitor, visit: 'one' }), data: { source: 'site', ...data } });
const tell = async (events: readonly unknown[], headers = {}) => {
  expect((await sendEvents(url, events, headers)).status).toBe(200);
  await carryJournal(hub.parts);
};
const read = () => hub.parts.db.consentRecord.findMany({ where: { site: 'shop' }, orderBy: { number: 'asc' } });

describe('the consent ledger', () => {
  test('has each choice with what was refused, its words, source and region, and the record before it', async () => {
    await tell([choose({ ...yes, text: 'v3', region: 'DE' }, 'v1')]);
    await tell([choose({ ...yes, marketing: 'denied' }, 'v1')]);
    const [first, second] = await read();
    expect(first).toMatchObject({ ...yes, number: 1n, text: 'v3', source: 'site', region: 'DE', previous: null });
    expect(second).toMatchObject({ ...yes, marketing: 'denied', number: 2n, text: null, previous: first?.id });
    expect(first?.at.toISOString()).toBe(new Date(hub.clock.nowMs()).toISOString());
  });

  test('holds no address, no browser and no visitor, whatever a page sends along', async () => {
    const event = choose(
      { ...yes, ip: '9.9.9.9', userAgent: 'Unmistakable/1.0', email: 'ann@example.com' },
      'v-unlikely-1',
    );
    await tell([event], { 'User-Agent': 'Unmistakable/1.0' });
    await tell([choose(no, 'v-unlikely-1')]);
    const marks = ['Unmistakable', '9.9.9.9', '127.0.0.1', 'ann@example.com', 'v-unlikely-1', event.id];
    const found = await findInAllTables(hub.databaseUrl, marks);
    // The event itself, which bears its own id and says no more.
    expect(found).toEqual([`event: ${event.id}`]);
    // What is left of the withdrawn browser is a hash to hold it to its refusal, which leads to no record.
    expect(await hub.parts.db.consentStanding.findMany()).toMatchObject([{ record: null, preferences: 'denied' }]);
  });

  test('has a choice once, however often it is sent and the journal is replayed', async () => {
    // A journal of its own: that of the others tells of sites that are gone.
    const own = await openTestHub();
    try {
      await addSite(own.parts.db);
      const ownUrl = await own.serve();
      const events = [choose(yes, 'v1'), choose(no)];
      const sendAll = async () => {
        expect((await sendEvents(ownUrl, events)).status).toBe(200);
        await carryJournal(own.parts);
        return own.parts.db.consentRecord.findMany({ orderBy: { number: 'asc' } });
      };
      const before = await sendAll();
      expect(before).toHaveLength(2);
      expect(await sendAll()).toEqual(before);
      expect(await replayJournal(own.parts)).toEqual({ ok: true });
      expect(await sendAll()).toEqual(before);
    } finally {
      await own.close();
    }
  });

  test.each(['update "consent_record" set "marketing" = \'granted\'', 'delete from "consent_record"'])(
    'cannot be changed: %s is refused',
    async (sql) => {
      await tell([choose(no)]);
      await expect(hub.parts.db.$executeRawUnsafe(sql)).rejects.toThrow(/permission denied/);
      // Not even by whoever owns the table, as long as its trigger stands.
      await expect(owner.$executeRawUnsafe(sql)).rejects.toThrow(/never changed or deleted/);
      expect(await read()).toMatchObject([no]);
    },
  );

  test.each([
    ['changed', 'update "consent_record" set "marketing" = \'granted\' where "number" = 2', 2],
    ['taken out', 'delete from "consent_record" where "number" = 2', 2],
    ['put in another place', 'update "consent_record" set "number" = 9 where "number" = 3', 3],
  ])('of which a row was %s, by somebody who can, is noticed', async (_what, sql, broken) => {
    await tell([choose(yes), choose(no), choose(yes)]);
    expect(await verifyLedger(hub.parts)).toMatchObject([{ site: 'shop', records: 3 }]);
    expect((await verifyLedger(hub.parts))[0]?.broken).toBeUndefined();
    await owner.$executeRawUnsafe('alter table "consent_record" disable trigger "consent_record_is_kept"');
    await owner.$executeRawUnsafe(sql);
    await owner.$executeRawUnsafe('alter table "consent_record" enable trigger "consent_record_is_kept"');
    expect(await verifyLedger(hub.parts)).toMatchObject([{ site: 'shop', records: broken - 1, broken }]);
  });

  test('is a file of its site alone, with every record and its hash', async () => {
    await addSite(hub.parts.db, 'other', { origins: ['https://other.example'] });
    await tell([choose({ ...yes, text: 'v3' })]);
    await tell([{ ...choose(no), site: 'other' }], { Origin: 'https://other.example' });
    let file = '';
    for await (const piece of exportLedger(hub.parts, 'shop')) file += piece;
    const [record] = await read();
    expect(file.trim().split('\r\n')).toHaveLength(2);
    expect(file).toContain(`1,${record?.id},${record?.at.toISOString()},granted,granted,granted,granted,v3,site,`);
    expect(file).toContain(record?.hash);
  });

  test('goes with its site', async () => {
    await tell([choose(yes)]);
    await eraseSite(hub.parts, 'shop');
    expect(await read()).toEqual([]);
  });

  test('takes nothing but plain answers from a page', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (data) => {
        const { answers, text, source, region } = readChoice({ data });
        for (const answer of Object.values(answers)) expect(['granted', 'denied', 'pending']).toContain(answer);
        expect(text ?? '').toMatch(/^[\w.:-]{0,40}$/);
        expect(source).toMatch(/^[a-z-]{1,20}$/);
        expect(region ?? 'DE').toMatch(/^[A-Z]{2}(-[A-Z\d]{1,3})?$/);
      }),
    );
  });
});

describe('a withdrawal', () => {
  const seen = (visitor: string) => makeEvent({ name: 'page-viewed', visitor, visit: 'one' });
  const count = () => hub.parts.db.event.count({ where: { site: 'shop', name: 'page-viewed' } });
  const dropped = async (events: readonly unknown[], to = url) =>
    ((await (await sendEvents(to, events)).json()) as { readonly dropped: object }).dropped;

  test('in one tab is heeded at once in all: what an older tab still sends is dropped at the door', async () => {
    await tell([choose(yes, 'v1'), seen('v1')]);
    await tell([choose({ ...yes, analytics: 'denied' }, 'v1')]);
    expect(await dropped([seen('v1')])).toEqual({ 'not-allowed': 1 });
    expect(await dropped([seen('v2')])).toEqual({});
    await carryJournal(hub.parts);
    expect(await count()).toBe(2);
  });

  test('reaches a second hub on the same database within a minute', async () => {
    const elsewhere = openCollector(hub.parts);
    const send = (event: unknown) =>
      elsewhere({ text: JSON.stringify({ events: [event] }), origin: 'https://shop.example', userAgent: 'Mozilla/5.0 Firefox/145.0', headers: {} }); // prettier-ignore
    expect((await send(seen('v1'))).dropped).toEqual({});
    await tell([choose(no, 'v1')]);
    hub.clock.pass(59_000);
    expect((await send(seen('v1'))).dropped).toEqual({ 'not-allowed': 1 });
  });

  test('of being remembered takes the name off what is still allowed', async () => {
    await tell([choose({ ...yes, preferences: 'denied' }, 'v1')]);
    await tell([seen('v1')]);
    expect(await hub.parts.db.event.findMany({ where: { name: 'page-viewed' } })).toMatchObject([{ visitor: null, visit: null }]); // prettier-ignore
  });

  test('is over once the same browser allows again', async () => {
    await tell([choose(no, 'v1')]);
    await tell([choose(yes, 'v1')]);
    expect(await dropped([seen('v1')])).toEqual({});
  });

  test('is not undone by an older yes that comes late, or once more', async () => {
    const granted = choose(yes, 'v1');
    await tell([granted]);
    await tell([{ ...choose(no, 'v1'), at: '2026-11-24T12:00:05.000Z' }]);
    await tell([granted]);
    expect(await dropped([seen('v1')])).toEqual({ 'not-allowed': 1 });
  });

  test('calls off what waits to be done with the forms of that browser, and with nobody else’s', async () => {
    const { db, jobs } = hub.parts;
    for (const visitor of ['v1', 'v2']) {
      const lead = { site: 'shop', id: `of-${visitor}`, key: visitor, digest: '', campaign: 'c', form: 'f', visitor };
      await db.lead.create({
        data: { ...lead, fields: {}, consents: {}, verdict: 'good', state: 'new', createdAt: new Date(hub.clock.nowMs()) },
      }); // prettier-ignore
      await jobs.send('pass-on-lead', { site: 'shop', lead: `of-${visitor}` });
    }
    await tell([choose({ ...yes, marketing: 'denied' }, 'v1')]);
    const waiting = await db.$queryRaw<{ lead: string }[]>`
      select data->>'lead' as lead from jobs.job where name = 'pass-on-lead' and data->>'site' = 'shop'`;
    expect(waiting).toEqual([{ lead: 'of-v2' }]);
    const leads = await db.lead.findMany({ where: { site: 'shop' }, orderBy: { id: 'asc' } });
    expect(leads.map(({ refused }) => (refused as unknown[]).length)).toEqual([1, 0]);
  });
});
