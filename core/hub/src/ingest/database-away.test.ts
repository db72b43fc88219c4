import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { openDatabaseProxy, type DatabaseProxy } from '../../test/open-database-proxy.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { buildApp } from '../build-app.ts';
import { listen } from '../listen.ts';
import { systemClock } from '../platform/clock.ts';
import { openDb } from '../platform/db.ts';
import { openProjector } from '../projector/open-projector.ts';

/** A whole minute where `BECKON_LONG` is set: longer than any memory of a site is fresh. */
const awayMs = process.env['BECKON_LONG'] ? 60_000 : 12_000;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let hub: TestHub;
let proxy: DatabaseProxy;
beforeAll(async () => {
  hub = await openTestHub();
  await addSite(hub.parts.db);
  proxy = await openDatabaseProxy(hub.databaseUrl);
});
afterAll(async () => {
  await proxy.close();
  await hub.close();
});

test.each(['away', 'silent'] as const)(
  'while the database is %s, what visitors do goes on being taken, and is in the tables soon after',
  async (how) => {
    const campaign = `while-${how}`;
    const db = openDb(proxy.url, 4, hub.parts.keys);
    const parts = { ...hub.parts, db, clock: systemClock };
    const projector = openProjector(parts);
    const { port, stop } = await listen(buildApp(parts), 0, '127.0.0.1');
    const statuses = new Map<number, number>();
    const answersMs: number[] = [];
    let accepted = 0;
    const send = async () => {
      const events = Array.from({ length: 10 }, () => makeEvent({ name: 'campaign-shown', campaign, at: new Date().toISOString() })); // prettier-ignore
      const sentMs = performance.now();
      const answer = await sendEvents(`http://127.0.0.1:${port}`, events);
      answersMs.push(performance.now() - sentMs);
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
      accepted += ((await answer.json()) as { accepted: number }).accepted;
    };
    await send();
    await proxy.turn(how);
    const untilMs = performance.now() + awayMs;
    const keepSending = async () => {
      while (performance.now() < untilMs) await send().then(() => pause(20));
    };
    await Promise.all(Array.from({ length: 4 }, keepSending));
    const stored = async () => await hub.parts.db.event.count({ where: { campaign } });
    expect(await stored()).toBeLessThan(accepted);
    await proxy.turn('on');
    const backMs = performance.now();
    while ((await stored()) < accepted && performance.now() - backMs < 30_000) await pause(100);
    const worstMs = Math.max(...answersMs);
    console.log(`${how} for ${awayMs / 1000} s: ${accepted} events accepted, answers within ${Math.round(worstMs)} ms, drained ${Math.round(performance.now() - backMs)} ms after.`); // prettier-ignore
    expect([...statuses.keys()]).toEqual([200]);
    expect(await stored()).toBe(accepted);
    const counters = await hub.parts.db.counter.findMany({ where: { campaign } });
    expect(counters.reduce((sum, { displays }) => sum + displays, 0)).toBe(accepted);
    await stop();
    await projector.stop();
    await db.$disconnect();
  },
  awayMs + 60_000,
);
