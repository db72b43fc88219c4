import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { listBackups } from '../backups/list-backups.ts';
import { trustClock } from '../commands/trust-clock.ts';
import { checkTime } from '../doctor/check-time.ts';
import { takeRequest } from '../privacy/take-request.ts';
import { readRightsRequest } from '../privacy/list-requests.ts';
import { settleJobs } from './clock-mark.store.ts';
import { lookAtClock, readVerdict } from './look-at-clock.ts';

// A whole hub under a clock that jumps, forth to the database's own time and back, so that nobody can say which is right.

const dayMs = 86_400_000;
const jumpMs = 800 * dayMs;
let hub: TestHub;
let url: string;
let startMs: number;
beforeAll(async () => {
  startMs = Date.now() - jumpMs;
  hub = await openTestHub({ nowMs: startMs });
  await addSite(hub.parts.db);
  url = await hub.serve();
  await hub.startWork();
}, 60_000);
afterAll(() => hub.close());

/** A visitor’s own clock is right all the time. */
const shown = (atMs = startMs) =>
  makeEvent({ name: 'campaign-shown', campaign: 'c', at: new Date(atMs).toISOString() });
const displays = async () =>
  (await hub.parts.db.counter.findMany({ where: { campaign: 'c' } })).reduce((sum, each) => sum + each.displays, 0);
/** A night's work, as the schedule sends it, done to its end. */
async function haveNight(): Promise<void> {
  for (const name of ['clean-up', 'make-backup']) {
    const done = async () => {
      const [row] = await hub.parts.db.$queryRaw<{ count: number }[]>`
        select count(*)::int as count from jobs.job where name = ${name} and state = 'completed'`;
      return row?.count ?? 0;
    };
    const before = await done();
    await hub.parts.jobs.send(name, {});
    await expect.poll(done, { timeout: 30_000 }).toBeGreaterThan(before);
  }
}
const backups = async () => (await listBackups(hub.parts.store)).length;

test('a clock that jumps years ahead and back loses, doubles, removes and moves nothing; once it is confirmed, what is old goes', async () => {
  const { db } = hub.parts;
  const first = [shown(), shown()];
  expect((await sendEvents(url, first)).status).toBe(200);
  await expect.poll(displays, { timeout: 20_000 }).toBe(2);
  const asked = {
    id: 'r',
    right: 'access' as const,
    via: 'shop' as const,
    whose: { email: 'a@example.com' },
    orders: [],
  };
  await takeRequest(hub.parts, 'shop', asked);
  const due = async () => (await readRightsRequest(hub.parts, 'shop', 'r'))?.dueAt;
  const dueAt = await due();
  await haveNight();
  expect(await backups()).toBe(1);
  expect(await lookAtClock(hub.parts)).toEqual({ is: 'trusted', since: 'steady' });

  // Ahead: visitors seem to be years behind. They are asked to come again, and nothing that is old goes.
  hub.clock.pass(jumpMs);
  const meanwhile = [shown(), shown()];
  const later = await sendEvents(url, meanwhile);
  expect([later.status, later.headers.get('retry-after')]).toEqual([503, '5']);
  // This one has the same wrong clock, as a page on the hub's own machine has.
  const ahead = [shown(hub.clock.nowMs())];
  expect((await sendEvents(url, ahead)).status).toBe(200);
  expect((await sendEvents(url, [{ ...shown(hub.clock.nowMs()), site: 'new' }])).status).toBe(404);
  await haveNight();
  expect(await displays()).toBe(3);
  expect(await db.event.count()).toBe(3);
  expect(await db.deletionReport.count()).toBe(0);
  expect(await backups()).toBe(2);
  expect(await due()).toEqual(dueAt);
  expect(checkTime(await readVerdict(hub.parts))).toMatchObject([{ is: 'bad', says: expect.stringMatching(/^Our clock is 80[01] days ahead/) as string }]); // prettier-ignore

  // What was put off by the wrong clock is done now, not in years.
  await hub.parts.jobs.send('remind-owners', {}, { after: new Date(Date.now() + jumpMs) });
  await db.$executeRaw`update jobs.version set cron_on = now() + interval '2 years'`;
  await settleJobs(db);
  const waits = await db.$queryRaw`select 1 from jobs.job where start_after > now() + interval '1 day'
    union all select 1 from jobs.version where cron_on > now() + interval '1 day'`;
  expect(waits).toEqual([]);

  // Back: the same events are taken and counted once, and what was unknown then is asked for anew.
  hub.clock.set(startMs + 60_000);
  for (const _ of [1, 2]) expect((await sendEvents(url, [...first, ...meanwhile])).status).toBe(200);
  await expect.poll(displays, { timeout: 20_000 }).toBe(5);
  await addSite(db, 'new');
  expect((await sendEvents(url, [{ ...shown(), site: 'new' }])).status).toBe(200);
  expect(await lookAtClock(hub.parts)).toEqual({ is: 'trusted', since: 'steady' });
  await haveNight();
  expect(await due()).toEqual(dueAt);
  expect(await db.event.count({ where: { site: 'shop' } })).toBe(5);

  // It was right, in the end, and whoever runs the hub says so.
  hub.clock.set(Date.now());
  await haveNight();
  expect(await db.event.count({ where: { site: 'shop' } })).toBe(5);
  expect(await trustClock(hub.parts.env)).toMatchObject({ ok: true });
  await haveNight();
  expect(await db.event.count({ where: { site: 'shop' } })).toBe(1);
  expect(await db.deletionReport.count()).toBeGreaterThan(0);
}, 180_000);
