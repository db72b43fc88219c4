import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Writable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addSite, makeEvent, sendEvents } from '../../test/make-events.ts';
import { openDatabaseProxy, type DatabaseProxy } from '../../test/open-database-proxy.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { startBucket, type Bucket } from '../../test/start-bucket.ts';
import { sumUpTables } from '../../test/sum-up-tables.ts';
import { examine } from '../doctor/examine.ts';
import { openS3Store } from '../platform/s3-store.ts';
import { openProjector } from '../projector/open-projector.ts';
import { replayJournal } from '../projector/replay-journal.ts';
import { fetchSegments } from './fetch-segments.ts';
import { listShipped } from './list-shipped.ts';
import { openJournal } from './open-journal.ts';
import { openShipper } from './open-shipper.ts';
import { shipSegments } from './ship-segments.ts';

// A hub with a bucket that goes away in every way that buckets do, while events come in.

let bucket: Bucket;
let way: DatabaseProxy;
let hub: TestHub;
let url: string;
let folder: string;
const lines: { readonly level: number; readonly msg: string }[] = [];
const stops: (() => Promise<void>)[] = [];
beforeAll(async () => {
  bucket = await startBucket();
  // Whatever speaks TCP goes through it.
  way = await openDatabaseProxy(bucket.settings.endpoint ?? '');
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-away-'));
  const endpoint = new URL(bucket.settings.endpoint ?? '');
  endpoint.port = new URL(way.url).port;
  const store = openS3Store({ ...bucket.settings, endpoint: endpoint.origin }, { maxAttempts: 1, waitMs: 3_000 });
  const log = pino({ level: 'info' }, new Writable({ write: (line, _encoding, done) => (lines.push(JSON.parse(String(line)) as (typeof lines)[number]), done()) })); // prettier-ignore
  const journal = openJournal({ folder: path.join(folder, 'journal'), segmentBytes: 1_000 });
  hub = await openTestHub({ store, log, journal, nowMs: Date.now() });
  await addSite(hub.parts.db);
  url = await hub.serve();
  const projector = openProjector(hub.parts);
  stops.push(() => projector.stop(), await openShipper(hub.parts, { lookMs: 50, mostRestMs: 200, patienceMs: 100 }));
}, 60_000);
afterAll(async () => {
  for (const stop of stops) await stop();
  await hub?.close();
  await way?.close();
  await bucket?.close();
  rmSync(folder, { recursive: true, force: true });
});

const journalIn = (name: string) => path.join(folder, name);
const said = (what: string) => lines.filter(({ msg }) => msg.includes(what)).length;
/** All segments but the last, which is open. */
const closed = () => readdirSync(journalIn('journal')).length - 1;
const shipped = async () => (await listShipped(hub.parts.store)).size;
let sent = 0;
async function send(): Promise<void> {
  const events = Array.from({ length: 5 }, () => makeEvent({ name: 'campaign-shown', campaign: 'c', at: new Date(hub.clock.nowMs()).toISOString() })); // prettier-ignore
  const answer = await sendEvents(url, events);
  expect(answer.status).toBe(200);
  sent += events.length;
}

test.each([
  ['refuses connections', () => way.turn('away')],
  ['hangs', () => way.turn('silent')],
  ['answers 503', async () => bucket.turn('busy')],
  ['answers 403', async () => bucket.turn('closed')],
] as const)(
  'while the bucket %s, events are taken and wait here, which is said once; then they are shipped by themselves',
  async (_, goAway) => {
    await send();
    await expect.poll(async () => (await shipped()) >= closed(), { timeout: 20_000 }).toBe(true);
    // A machine that is busy may have been too slow for it: that is over.
    await expect.poll(() => said('cannot be shipped') - said('shipped again'), { timeout: 20_000 }).toBe(0);
    const before = said('cannot be shipped');
    const kept = await shipped();
    await goAway();
    for (let batch = 0; batch < 10; batch++) await send();
    await expect.poll(() => said('cannot be shipped'), { timeout: 20_000 }).toBe(before + 1);
    const waiting = closed();
    expect(waiting).toBeGreaterThan(kept + 3);
    const env = { ...hub.parts.env, publicUrl: 'http://localhost:1' };
    const findings = await examine({ env, db: hub.parts.db, store: hub.parts.store, clock: hub.parts.clock });
    expect(findings.find(({ check }) => check === 'journal')).toMatchObject({ is: 'bad', says: expect.stringContaining('the bucket vault') as string }); // prettier-ignore
    // It has tried again meanwhile, and nothing was let go of or said twice.
    await send();
    expect(closed()).toBeGreaterThanOrEqual(waiting);
    expect(said('cannot be shipped')).toBe(before + 1);

    bucket.turn('private');
    await way.turn('on');
    await expect.poll(async () => (await shipped()) >= closed(), { timeout: 30_000 }).toBe(true);
    await expect.poll(() => said('shipped again'), { timeout: 20_000 }).toBe(before + 1);
  },
  120_000,
);

test('what is fetched from the bucket afterwards gives the same tables, to the checksum', async () => {
  const { db, journal } = hub.parts;
  await expect.poll(() => db.event.count(), { timeout: 20_000 }).toBe(sent);
  await stops.pop()?.();
  await journal.close();
  await shipSegments(hub.parts);
  const parts = { ...hub.parts, journal: { folder: journalIn('fetched') } };
  expect(await fetchSegments(parts, () => true)).toMatchObject({ damaged: [] });
  const sums = async () => {
    const { event, counter, order } = await sumUpTables(hub.databaseUrl);
    return { event, counter, order };
  };
  const before = await sums();
  expect(await replayJournal(parts)).toEqual({ ok: true });
  expect(await sums()).toEqual(before);
  expect(await db.event.count()).toBe(sent);
});
