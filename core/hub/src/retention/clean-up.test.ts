import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { briefFlags } from '../../test/brief-flags.ts';
import { addSite } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { plantKinds } from '../../test/plant-kinds.ts';
import { recountCounters } from '../counters/recount-counters.ts';
import { defaultHubSettings } from '../sites/hub-settings.ts';
import { cleanUp, cleanUpSome } from './clean-up.ts';
import { retentionKinds } from './kinds.ts';
import { listRemovals } from './list-removals.ts';
import { keepDaysOf } from './retention-kind.ts';

const dayMs = 86_400_000;
// Midnight: what is counted by the day is as old as the day.
const start = Date.parse('2026-01-01T00:00:00Z');
let hub: TestHub;
let sites = 0;
beforeAll(async () => {
  hub = await openTestHub({ nowMs: start });
});
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.parts.db.site.deleteMany();
  hub.clock.set(start);
});

async function makeSite(hubSettings: object = {}): Promise<string> {
  const site = `kept-${String(++sites).padStart(3, '0')}`;
  await addSite(hub.parts.db, site, { hubSettings });
  return site;
}
/** By kind, over all days. */
async function removedFrom(site: string): Promise<Readonly<Record<string, number>>> {
  const removed: Record<string, number> = {};
  for (const { kind, count } of await listRemovals(hub.parts, site)) removed[kind] = (removed[kind] ?? 0) + count;
  return removed;
}

describe('what is kept for a time', () => {
  test('has a row that is planted here, kind by kind', () => {
    expect(retentionKinds.map(({ name }) => name).toSorted()).toEqual(Object.keys(plantKinds).toSorted());
  });

  test.each(retentionKinds.map((kind) => [kind.name, keepDaysOf(kind, defaultHubSettings), kind] as const))(
    '%s: is there until the last moment of %i days, gone after it, and reported',
    async (name, days) => {
      const site = await makeSite();
      await plantKinds[name]?.(hub.parts.db, site, new Date(start));
      if (days > 0) {
        hub.clock.pass(days * dayMs - 1);
        await cleanUp(hub.parts);
        expect(await removedFrom(site)).not.toHaveProperty(name);
        hub.clock.pass(1);
      }
      await cleanUp(hub.parts);
      expect(await removedFrom(site)).toMatchObject({ [name]: 1 });
      await cleanUp(hub.parts);
      expect(await removedFrom(site)).toMatchObject({ [name]: 1 });
    },
  );

  test.each([
    ['events', { eventDays: 40 }],
    ['counters', { counterDays: 40 }],
    ['orders', { orderDays: 40 }],
    ['codes', { orderDays: 40 }],
    ['leads', { leadDays: 40 }],
  ] as const)('%s are kept as long as the site has set, clock moved day by day', async (name, retention) => {
    const site = await makeSite({ retention });
    await plantKinds[name]?.(hub.parts.db, site, new Date(start));
    const goneOn: number[] = [];
    for (let day = 1; day <= 42; day++) {
      hub.clock.pass(dayMs);
      if ((await cleanUp(hub.parts))[name]) goneOn.push(day);
    }
    expect(goneOn).toEqual([40]);
  });

  test('of another site is left alone', async () => {
    const [short, long] = [await makeSite({ retention: { leadDays: 30 } }), await makeSite()];
    for (const site of [short, long]) await plantKinds['leads']?.(hub.parts.db, site, new Date(start));
    hub.clock.pass(30 * dayMs);
    await cleanUp(hub.parts);
    expect(await hub.parts.db.lead.groupBy({ by: ['site'], where: { site: { in: [short, long] } }, _count: true })).toEqual([{ site: long, _count: 1 }]); // prettier-ignore
  });
});

test('counts of tries that belong to no site are gone after two days, however many, and whether or not there is a site', async () => {
  const { db } = hub.parts;
  await db.$executeRaw`
    insert into rate (site, key, "window", count)
    select '', 'tried:' || n, ${new Date(start)}, 1 from generate_series(1, 2500) as n`;
  hub.clock.pass(2 * dayMs - 1);
  await cleanUp(hub.parts);
  expect(await db.rate.count({ where: { site: '' } })).toBe(2_500);
  hub.clock.pass(1);
  await cleanUp(hub.parts);
  expect(await db.rate.count({ where: { site: '' } })).toBe(0);
});

test('the report says how many of what and when, and no word about whom', async () => {
  const site = await makeSite();
  await plantKinds['lead-ips']?.(hub.parts.db, site, new Date(start));
  hub.clock.pass(31 * dayMs);
  await cleanUp(hub.parts);
  expect(await listRemovals(hub.parts, site)).toEqual([{ kind: 'lead-ips', count: 1, at: '2026-02-01T00:00:00.000Z' }]);
});

test('days whose events are gone keep their figures when counters are counted anew', async () => {
  const site = await makeSite({ retention: { eventDays: 30 } });
  const shown = (day: string) => ({ site, id: crypto.randomUUID(), name: 'campaign-shown', at: new Date(day), receivedAt: new Date(day), day: new Date(day), campaign: 'c', purpose: 'analytics', data: {} }); // prettier-ignore
  await hub.parts.db.event.createMany({ data: ['2026-01-01', '2026-02-10'].map(shown) });
  await recountCounters(hub.parts, site);
  hub.clock.pass(35 * dayMs);
  expect(await cleanUp(hub.parts)).toMatchObject({ events: 1 });
  // A figure that is wrong shows that the young day is counted anew.
  await hub.parts.db.counter.updateMany({ where: { site, day: new Date('2026-02-10') }, data: { displays: 9 } });
  await recountCounters(hub.parts, site);
  const counters = await hub.parts.db.counter.findMany({ where: { site }, orderBy: { day: 'asc' } });
  expect(counters.map(({ day, displays }) => [day.toISOString().slice(0, 10), displays])).toEqual([
    ['2026-01-01', 1],
    ['2026-02-10', 1],
  ]);
});

test('many sites are done in turns, and a turn that is done again does no harm', async () => {
  const at = new Date(0);
  for (let count = 0; count < 3; count++) await plantKinds['api-calls']?.(hub.parts.db, await makeSite(), at);
  const first = await cleanUpSome(hub.parts, undefined, 2);
  expect(first.removed).toEqual({ 'api-calls': 2 });
  expect(await cleanUpSome(hub.parts, undefined, 2)).toMatchObject({ removed: {}, next: first.next });
  expect((await cleanUpSome(hub.parts, first.next, 2)).removed).toEqual({ 'api-calls': 1 });
});

test('a clean-up that is killed in the middle has reported all that is gone, and the next one goes on', async () => {
  const site = await makeSite();
  const { db } = hub.parts;
  const all = 20_000;
  await db.$executeRaw`
    insert into "event" ("site", "id", "name", "at", "received_at", "day", "purpose", "data")
    select ${site}, gen_random_uuid(), 'page-viewed', '2020-01-01', '2020-01-01', '2020-01-01', 'analytics', '{}'
    from generate_series(1, ${all}::int)`;
  const script = path.join(import.meta.dirname, '../../test/clean-up-until-killed.ts');
  const child = spawn(process.execPath, [...briefFlags, script, hub.databaseUrl], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const isGone = once(child, 'exit');
  const reported = async () => (await removedFrom(site))['events'] ?? 0;
  await expect.poll(reported, { timeout: 90_000, interval: 5 }).toBeGreaterThan(0);
  child.kill('SIGKILL');
  await isGone;
  // What the database had in hand when its client died ends on its own.
  const left = () => db.event.count({ where: { site } });
  await expect.poll(async () => (await left()) + (await reported()), { timeout: 60_000 }).toBe(all);
  expect(await left()).toBeGreaterThan(0);

  await cleanUp(hub.parts);
  expect([await left(), await reported()]).toEqual([0, all]);
}, 180_000);
