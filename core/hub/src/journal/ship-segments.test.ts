import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { readAll } from '../../test/read-all.ts';
import { sumUpTables } from '../../test/sum-up-tables.ts';
import { backUpAndPrune } from '../backups/work-on-backups.ts';
import { addSite, makeEvent } from '../../test/make-events.ts';
import { StoreError } from '../platform/object-store.ts';
import { carryJournal } from '../projector/carry-journal.ts';
import { replayJournal } from '../projector/replay-journal.ts';
import type { Entry } from './entry.ts';
import { fetchSegments } from './fetch-segments.ts';
import { listShipped } from './list-shipped.ts';
import { openJournal } from './open-journal.ts';
import { shipSegments } from './ship-segments.ts';

const dayMs = 86_400_000;
let hub: TestHub;
let fresh = '';
beforeEach(async () => {
  hub = await openTestHub({ nowMs: Date.now() });
  fresh = mkdtempSync(path.join(tmpdir(), 'beckon-ship-'));
});
afterEach(async () => {
  await hub.close();
  rmSync(fresh, { recursive: true, force: true });
});

const entry = (lead: number): Entry => ({ kind: 'lead', site: 'shop', atMs: lead, lead: { lead } });
const numbers = (entries: readonly Entry[]) => entries.map(({ atMs }) => atMs).sort((one, other) => one - other);
const shipped = async () => [...(await listShipped(hub.parts.store)).values()];
/** What another machine finds. */
async function fetchAll(): Promise<number[]> {
  const folder = path.join(fresh, 'journal');
  await fetchSegments({ ...hub.parts, journal: { folder } }, () => true);
  return numbers(await readAll(folder));
}

describe('shipping', () => {
  test('takes what is closed and nothing that is open, once', async () => {
    const { journal } = hub.parts;
    await journal.append(entry(1));
    expect(await shipSegments(hub.parts)).toBe(0);
    await journal.close();
    expect(await shipSegments(hub.parts)).toBe(1);
    expect(await shipSegments(hub.parts)).toBe(0);
    expect(await fetchAll()).toEqual([1]);
  });

  test('an open segment is closed when its time is over, though nothing more comes', async () => {
    const journal = openJournal({ folder: hub.parts.journal.folder, segmentMs: 30 });
    await journal.append(entry(1));
    await expect.poll(() => journal.isOpen(1)).toBe(false);
    expect(await shipSegments({ ...hub.parts, journal })).toBe(1);
    await journal.append(entry(2));
    await journal.close();
    expect(await shipSegments({ ...hub.parts, journal })).toBe(1);
    expect(await fetchAll()).toEqual([1, 2]);
  });

  test('what a process left that is no more is shipped once it is old enough to be closed', async () => {
    const { journal } = hub.parts;
    const dead = openJournal({ folder: journal.folder });
    await dead.append(entry(7));
    expect(await shipSegments(hub.parts)).toBe(0);
    hub.clock.pass(11 * 60_000);
    expect(await shipSegments(hub.parts)).toBe(1);
    // It lived, after all: what it had more is shipped, too.
    await dead.append(entry(8));
    await dead.close();
    hub.clock.pass(11 * 60_000);
    expect(await shipSegments(hub.parts)).toBe(1);
    expect(await shipped()).toHaveLength(1);
    expect(await fetchAll()).toEqual([7, 8]);
  });

  test('broken off by a store that is away, it goes on where it was: nothing is lost, nothing doubled', async () => {
    const journal = openJournal({ folder: hub.parts.journal.folder, segmentBytes: 1 });
    for (let at = 0; at < 12; at++) await journal.append(entry(at));
    await journal.close();
    let puts = 0;
    const store: typeof hub.parts.store = {
      ...hub.parts.store,
      put: (name, pieces) =>
        ++puts % 3 ? hub.parts.store.put(name, pieces) : Promise.reject(new StoreError('away', 'gone')),
    };
    for (let tries = 0; tries < 12; tries++) await shipSegments({ ...hub.parts, store, journal }).catch((error: unknown) => expect(error).toBeInstanceOf(StoreError)); // prettier-ignore
    expect(await shipped()).toHaveLength(12);
    expect(await fetchAll()).toEqual(Array.from({ length: 12 }, (_, at) => at));
  });

  test('what is fetched never takes the place of what has more', async () => {
    const { journal } = hub.parts;
    await journal.append(entry(1));
    await journal.close();
    await shipSegments(hub.parts);
    const folder = path.join(fresh, 'journal');
    await fetchSegments({ ...hub.parts, journal: { folder } }, () => true);
    const file = path.join(folder, readdirSync(folder)[0] ?? '');
    writeFileSync(file, 'more', { flag: 'a' });
    const { size } = statSync(file);
    expect(await fetchSegments({ ...hub.parts, journal: { folder } }, () => true)).toEqual({
      segments: 0,
      damaged: [],
    });
    expect(statSync(file).size).toBe(size);
  });
});

describe('the journal', () => {
  test('is kept for its days, here and in the store, and then goes if a backup has it; a replay keeps what it had', async () => {
    await addSite(hub.parts.db);
    const journal = openJournal({ folder: hub.parts.journal.folder, segmentBytes: 1 });
    const parts = { ...hub.parts, journal };
    const startMs = hub.clock.nowMs();
    for (let turn = 0; turn < 4; turn++) {
      const about = { visitor: `v${turn % 2}`, campaign: 'c', at: new Date(startMs + turn * 1_000).toISOString() };
      const order = { order: String(turn), value: 5, currency: 'EUR' };
      const events = [
        makeEvent({ name: 'campaign-shown', ...about }),
        makeEvent({ name: 'campaign-clicked', ...about }),
        makeEvent({ name: 'order-placed', ...about, data: order }),
      ].map((event) => ({ ...event, day: '2026-11-20' }));
      await journal.append({ kind: 'events', site: 'shop', atMs: startMs + turn * 10 * dayMs, events });
    }
    await journal.close();
    await carryJournal(parts);
    await shipSegments(parts);
    const files = () => readdirSync(journal.folder).sort();
    for (const [turn, name] of files().entries()) {
      const at = startMs / 1_000 + turn * 10 * 86_400;
      utimesSync(path.join(journal.folder, name), at, at);
    }
    for await (const { name } of hub.parts.store.list('journal/')) await hub.parts.store.delete(name);
    await shipSegments(parts);

    hub.clock.set(startMs + 34 * dayMs);
    await backUpAndPrune(parts);
    expect(files()).toHaveLength(4);
    hub.clock.set(startMs + 47 * dayMs);
    const store = { ...parts.store, put: () => Promise.reject(new Error('away')) };
    await expect(backUpAndPrune({ ...parts, store })).rejects.toThrow();
    expect(files()).toHaveLength(4);
    await backUpAndPrune(parts);
    expect(files()).toHaveLength(2);
    expect(await shipped()).toHaveLength(2);

    const derived = async () => {
      const { event, counter, order } = await sumUpTables(hub.databaseUrl);
      return { event, counter, order };
    };
    const before = await derived();
    expect(before.event).toMatch(/^12 /);
    expect(before.order).toMatch(/^4 /);
    expect(await replayJournal(parts)).toMatchObject({ ok: true, keptUntil: expect.any(Date) as Date });
    expect(await derived()).toEqual(before);
    // What was spoiled since is rebuilt, too.
    await hub.parts.db.event.deleteMany({ where: { receivedAt: { gt: new Date(startMs + 25 * dayMs) } } });
    expect(await derived()).not.toEqual(before);
    await replayJournal(parts);
    expect((await derived()).event).toBe(before.event);
  });

  test('that no backup has yet is kept, however old', async () => {
    await addSite(hub.parts.db);
    await backUpAndPrune(hub.parts);
    const journal = openJournal({ folder: hub.parts.journal.folder });
    await journal.append({ kind: 'events', site: 'shop', atMs: 1, events: [] });
    await journal.close();
    await shipSegments({ ...hub.parts, journal });
    for (const name of readdirSync(journal.folder)) utimesSync(path.join(journal.folder, name), 1, 1);
    hub.clock.pass(3 * dayMs);
    await backUpAndPrune(hub.parts);
    expect(readdirSync(journal.folder)).toHaveLength(1);
    expect(await shipped()).toHaveLength(1);
  });
});
