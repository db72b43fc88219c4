import { createHash } from 'node:crypto';
import { catalog } from '@beckon/events/catalog';
import fc from 'fast-check';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { openSnapshot } from '../backups/snapshot.store.ts';
import { recountCounters } from '../counters/recount-counters.ts';
import type { KeptEvent } from '../journal/entry.ts';
import { openJournal } from '../journal/open-journal.ts';
import { openDb } from '../platform/db.ts';
import { carryJournal } from './carry-journal.ts';
import { replayJournal } from './replay-journal.ts';

let hub: TestHub;
let url = '';
beforeAll(async () => {
  hub = await openTestHub();
  await addSite(hub.parts.db);
  url = await hub.serve();
});
afterAll(() => hub.close());

const shown = (campaign: string): KeptEvent => ({
  ...makeEvent({ name: 'campaign-shown', campaign }),
  day: '2026-11-24',
});
const append = (events: readonly KeptEvent[], atMs = hub.clock.nowMs(), site = 'shop') =>
  hub.parts.journal.append({ kind: 'events', site, atMs, events });
const displaysOf = async (campaign: string) =>
  (await hub.parts.db.counter.findMany({ where: { site: 'shop', campaign } })).map(({ displays }) => displays);

/** Everything derived, row by row, as one number. */
async function sumUp(): Promise<string> {
  const { db } = hub.parts;
  const tables = await Promise.all([
    db.event.findMany({ orderBy: [{ site: 'asc' }, { id: 'asc' }] }),
    db.counter.findMany({
      orderBy: [{ site: 'asc' }, { day: 'asc' }, { campaign: 'asc' }, { variant: 'asc' }, { currency: 'asc' }],
    }),
    db.order.findMany({ orderBy: [{ site: 'asc' }, { id: 'asc' }] }),
    db.projector.findMany({ orderBy: { name: 'asc' } }),
  ]);
  const bigints = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  return createHash('sha256').update(JSON.stringify(tables, bigints)).digest('hex');
}

describe('carrying the journal', () => {
  test('what is carried again, or told again, is one row and counts once; received when it first was', async () => {
    const event = shown('again');
    await append([event], 2_000);
    await append([event], 1_000);
    await carryJournal(hub.parts);
    await carryJournal(hub.parts);
    const other = openJournal({ folder: hub.parts.journal.folder });
    await other.append({ kind: 'events', site: 'shop', atMs: 500, events: [event] });
    await other.close();
    await carryJournal(hub.parts);
    const rows = await hub.parts.db.event.findMany({ where: { campaign: 'again' } });
    expect(rows.map(({ id, receivedAt }) => [id, receivedAt.getTime()])).toEqual([[event.id, 500]]);
    expect(await displaysOf('again')).toEqual([1]);
  });

  test('several processes at once carry everything once', async () => {
    const dbs = Array.from({ length: 4 }, () => openDb(hub.databaseUrl, 2, hub.parts.keys));
    for (let times = 0; times < 40; times++) await append(Array.from({ length: 25 }, () => shown('many')));
    await Promise.all(dbs.map((db) => carryJournal({ ...hub.parts, db })));
    expect(await displaysOf('many')).toEqual([1000]);
    await Promise.all(dbs.map((db) => db.$disconnect()));
  });

  test('a robot’s events are there and do not count', async () => {
    await hub.parts.journal.append({ kind: 'events', site: 'shop', atMs: 1, isBot: true, events: [shown('robot')] });
    await carryJournal(hub.parts);
    expect(await hub.parts.db.event.count({ where: { campaign: 'robot' } })).toBe(1);
    expect(await displaysOf('robot')).toEqual([]);
  });

  test('an entry that no table takes is logged and stops nothing', async () => {
    const lines: string[] = [];
    const log = pino({}, { write: (line: string) => void lines.push(line) });
    await append([shown('around')]);
    await append([{ ...shown('around'), id: 'not-an-id' }]);
    await append([{ ...shown('around'), data: { content: '\0' } }]);
    await append([shown('around')]);
    await carryJournal({ ...hub.parts, log });
    expect(await displaysOf('around')).toEqual([2]);
    expect(lines.filter((line) => line.includes('cannot be carried'))).toHaveLength(2);
  });

  test('a site that is gone gets nothing', async () => {
    await append([{ ...shown('gone'), site: 'gone' }], 1, 'gone');
    await carryJournal(hub.parts);
    expect(await hub.parts.db.event.count({ where: { site: 'gone' } })).toBe(0);
  });

  test('whatever a page sends, no key but the catalogue’s reaches a table', async () => {
    const key = fc.oneof(fc.constantFrom('content', 'event', 'properties', 'codes', 'email', '__proto__'), fc.string());
    const body = fc.record({
      name: fc.constantFrom(...Object.values(catalog).map(({ name }) => name)),
      more: fc.dictionary(key, fc.jsonValue()),
      data: fc.dictionary(key, fc.jsonValue()),
    });
    const sent: string[] = [];
    await fc.assert(
      fc.asyncProperty(fc.array(body, { maxLength: 10 }), async (bodies) => {
        const events = bodies.map(({ name, more, data }) => ({ ...more, ...makeEvent({ name }), data }));
        sent.push(...events.map(({ id }) => id));
        expect((await sendEvents(url, events)).status).toBe(200);
      }),
      { numRuns: 25 },
    );
    await carryJournal(hub.parts);
    const rows = await hub.parts.db.event.findMany({ where: { id: { in: sent } } });
    expect(rows).toHaveLength(sent.length);
    for (const { name, data } of rows) {
      const { fields } = catalog[name as keyof typeof catalog];
      for (const each of Object.keys(data as object)) expect(Object.keys(fields)).toContain(each);
    }
  });
});

describe('what is derived', () => {
  test('is the same when it is rebuilt from the journal, and when it is counted anew', async () => {
    const visitor = 'v';
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-24']) {
      const at = `${day}T12:00:00.000Z`;
      const events = (['campaign-shown', 'campaign-clicked', 'campaign-closed', 'form-submitted', 'campaign-held-out'] as const).map((name) => makeEvent({ name, at, campaign: 'full', visitor, variant: day.slice(-1) })); // prettier-ignore
      const order = makeEvent({
        name: 'order-placed',
        at,
        visitor,
        data: { order: day, value: 12.34, currency: 'EUR' },
      });
      await sendEvents(url, [...events, order]);
    }
    await carryJournal(hub.parts);
    const before = await sumUp();
    await recountCounters(hub.parts);
    expect(await sumUp()).toBe(before);
    expect(await replayJournal(hub.parts)).toEqual({ ok: true });
    expect(await sumUp()).toBe(before);
    expect(await hub.parts.db.order.count({ where: { campaign: 'full' } })).toBe(3);
  });

  test('is not emptied under a backup that is being made', async () => {
    const before = await hub.parts.db.event.count();
    const snapshot = await openSnapshot(hub.databaseUrl);
    expect(await replayJournal(hub.parts)).toEqual({ ok: false, why: 'backup' });
    expect(await hub.parts.db.event.count()).toBe(before);
    await snapshot?.close();
    expect(await replayJournal(hub.parts)).toEqual({ ok: true });
  });

  test('is not emptied where the journal does not hold all of it', async () => {
    await hub.parts.db.projector.create({ data: { name: 'elsewhere', segment: 1, offset: 17 } });
    const before = await sumUp();
    expect(await replayJournal(hub.parts)).toEqual({ ok: false, why: 'incomplete', missing: ['elsewhere'] });
    expect(await sumUp()).toBe(before);
    await hub.parts.db.projector.delete({ where: { name: 'elsewhere' } });
  });
});
