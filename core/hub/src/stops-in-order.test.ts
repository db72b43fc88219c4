import type { ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addSite, browser, makeEvent, origin, sendEvents } from '../test/make-events.ts';
import { openTestHub, type TestHub } from '../test/open-test-hub.ts';
import { readAll } from '../test/read-all.ts';
import { startHub, type StartedHub } from '../test/start-hub.ts';

// The hub as it is run, `hub serve`, in a process of its own, told to stop while it has its hands full.

let database: TestHub;
let folder: string;
let hub: ChildProcess;
let url: string;
let started: StartedHub;

beforeEach(async () => {
  database = await openTestHub();
  await addSite(database.parts.db);
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-stop-'));
  started = await startHub(database, folder);
  ({ url, process: hub } = started);
  // From then on it knows the site, whatever the database is busy with.
  await vi.waitFor(async () => expect((await sendEvents(url, [first])).status).toBe(200), { timeout: 20_000 });
});
afterEach(async () => {
  await started.kill();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

const event = () => makeEvent({ name: 'campaign-shown', campaign: 'welcome', at: new Date().toISOString() });

const first = event();

/** A call that has begun and is not at its end: its answer comes only once `finish` has sent the rest. */
function beginCall(body: string) {
  const headers = { 'Content-Type': 'text/plain', 'Content-Length': Buffer.byteLength(body), Origin: origin, 'User-Agent': browser }; // prettier-ignore
  const call = request(`${url}/v1/collect`, { method: 'POST', headers });
  const status = new Promise<number | string>((resolve) => {
    call.on('response', (response) => resolve(response.resume().statusCode ?? 0));
    call.on('error', (error: { code?: string }) => resolve(error.code ?? 'error'));
  });
  call.write(body.slice(0, 10));
  return { status, finish: () => call.end(body.slice(10)) };
}

const isRefused = async (): Promise<boolean> =>
  fetch(`${url}/v1/health`, { headers: { Connection: 'close' } }).then(
    () => false,
    () => true,
  );

test.each(['SIGTERM', 'SIGINT'] as const)(
  'told to stop by %s, it takes no more calls, answers those under way, makes safe what it accepted, and ends well',
  async (signal) => {
    const before = Array.from({ length: 5 }, event);
    expect((await sendEvents(url, before)).status).toBe(200);
    const underWay = event();
    const call = beginCall(JSON.stringify({ events: [underWay] }));
    // Its beginning must have arrived.
    await new Promise((resolve) => setTimeout(resolve, 300));

    const ended = once(hub, 'exit');
    hub.kill(signal);
    // A second time changes nothing: impatient process managers do that.
    hub.kill(signal);
    await vi.waitFor(async () => expect(await isRefused()).toBe(true), { timeout: 5_000, interval: 50 });
    expect(hub.exitCode).toBeNull();
    call.finish();
    expect(await call.status).toBe(200);
    expect(await ended).toEqual([0, null]);

    const kept = await readAll(path.join(folder, 'journal'));
    const ids = kept.flatMap((entry) => (entry.kind === 'events' ? entry.events.map(({ id }) => id) : []));
    expect(ids.toSorted()).toEqual([first, ...before, underWay].map(({ id }) => id).toSorted());
    expect(started.said()).not.toMatch(/"level":(50|60)/);
  },
  120_000,
);

test('under load it ends soon, and whatever it acknowledged is kept', async () => {
  const acknowledged = new Set<string>();
  const senders = Array.from({ length: 8 }, async () => {
    while (hub.exitCode === null) {
      const events = [event(), event()];
      const answer = await sendEvents(url, events).catch(() => undefined);
      if (answer?.status === 200) for (const { id } of events) acknowledged.add(id);
      else await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
  await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(100), { timeout: 30_000 });
  const ended = once(hub, 'exit');
  hub.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  await Promise.all(senders);

  expect(readdirSync(path.join(folder, 'journal')).length).toBeGreaterThan(0);
  const kept = await readAll(path.join(folder, 'journal'));
  const ids = new Set(kept.flatMap((entry) => (entry.kind === 'events' ? entry.events.map(({ id }) => id) : [])));
  expect([...acknowledged].filter((id) => !ids.has(id))).toEqual([]);
}, 120_000);

test('work that was begun is done, and work that was not waits for the next to start', async () => {
  const { jobs, db } = database.parts;
  // Whatever a shop is to be sent waits in the database: nothing is lost with the process.
  await jobs.send('deliver-snapshot', { site: 'shop', number: 1, mark: randomUUID() }, { after: new Date(Date.now() + 60_000) }); // prettier-ignore
  const ended = once(hub, 'exit');
  hub.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  const waiting = await db.$queryRaw<object[]>`
    select state::text from jobs.job where name = 'deliver-snapshot'`;
  expect(waiting).toEqual([{ state: 'created' }]);
}, 120_000);
