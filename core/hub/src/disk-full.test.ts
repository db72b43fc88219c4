import { readdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeEvent, sendEvents } from '../test/make-events.ts';
import { mayMount, openSmallDisk, type SmallDisk } from '../test/open-small-disk.ts';
import { openTestHub, type TestHub } from '../test/open-test-hub.ts';
import { publishForm } from '../test/publish-form.ts';
import { fetchTicket, sendLead } from '../test/send-lead.ts';
import { siteForTests } from '../test/site-for-tests.ts';
import { startHub, type StartedHub } from '../test/start-hub.ts';
import { backUp } from './commands/back-up.ts';
import { doctor } from './commands/doctor.ts';
import type { Finding } from './doctor/finding.ts';
import { readEnv, type Env } from './platform/env.ts';

// The hub as it is run, on a disk that is really full. A file system of its own needs the rights to mount one.

const isAble = mayMount();
let database: TestHub;
let disk: SmallDisk | undefined;
let hub: StartedHub;
let site: string;
let campaign: string;
let env: Env;

beforeAll(async () => {
  if (!isAble) return console.log('Skipped: no file system can be mounted here, so no disk is really full.');
  database = await openTestHub({ nowMs: Date.now() });
  site = (await siteForTests(database.parts)).id;
  campaign = await publishForm(database.parts, site);
  disk = openSmallDisk('24m');
  hub = await startHub(database, disk!.folder);
  const read = readEnv({ ...hub.names });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  env = read.value;
}, 120_000);
afterAll(async () => {
  await hub?.kill();
  await database?.close();
  disk?.close();
});

const origin = { Origin: 'https://tea.example' };
const makeBatch = () =>
  Array.from({ length: 50 }, () => makeEvent({ name: 'campaign-shown', site, campaign, at: new Date().toISOString() }));
const makeChoice = () => {
  const all = { preferences: 'granted', analytics: 'granted', marketing: 'denied', sale: 'denied' };
  return makeEvent({ name: 'consent-changed', site, at: new Date().toISOString(), data: { source: 'site', ...all } });
};
const send = (events: readonly unknown[]) => sendEvents(hub.url, events, origin);
const looksAtDisk = async (): Promise<Finding | undefined> => {
  const { findings } = JSON.parse((await doctor(env, ['--json'])).words) as { findings: Finding[] };
  return findings.find(({ check }) => check === 'disk');
};
const stored = () => readdirSync(path.join(disk!.folder, 'store', 'backups'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).map(({ name }) => name); // prettier-ignore

test.skipIf(!isAble)(
  'a disk that fills up and has room again: what was acknowledged is counted once, the rest is asked for again, and everybody is told',
  async () => {
    const acknowledged = new Set<string>();
    const take = async (events: ReturnType<typeof makeBatch>) => {
      const answer = await send(events);
      if (answer.status === 200) for (const { id } of events) acknowledged.add(id);
      return answer;
    };
    expect((await take(makeBatch())).status).toBe(200);
    expect(await looksAtDisk()).toMatchObject({ is: 'ok' });
    expect(await backUp(env, [])).toMatchObject({ words: expect.stringContaining('The backup ') as string });
    const older = stored();

    // It fills up under whoever sends, until nothing more is taken.
    disk?.fill(1.5 * 2 ** 20);
    expect(await looksAtDisk()).toMatchObject({ is: 'warn', says: expect.stringMatching(/ MB are free/) as string });
    disk?.fill(100_000);
    let refused = makeBatch();
    await expect.poll(async () => (await take((refused = makeBatch()))).status, { timeout: 30_000, interval: 0 }).toBe(503); // prettier-ignore
    disk?.fill();

    // What comes now is refused in words, and nobody is told that it was kept.
    const answer = await send(refused);
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5']);
    expect(await answer.json()).toEqual({
      accepted: 0,
      dropped: {},
      problems: [
        { path: '', message: 'Nothing of this could be kept now. Send the same again later: it is counted once.' },
      ],
    });
    const choice = makeChoice();
    expect((await send([choice])).status).toBe(503);
    const ticket = await fetchTicket(hub.url, site);
    const lead = { site, campaign, ticket };
    const key = { 'Idempotency-Key': 'the-same-key' };
    for (const _ of [1, 2]) {
      const kept = await sendLead(hub.url, lead, key);
      expect([kept.status, kept.headers.get('retry-after')]).toEqual([503, '30']);
      expect(kept.answer.problems?.[0]?.message).toMatch(/try again/i);
    }
    expect(await database.parts.db.lead.count()).toBe(0);
    expect(await looksAtDisk()).toMatchObject({ is: 'bad', says: expect.stringMatching(/is full/) as string });

    // A backup has no room either: it says so, nothing of it is left, and the one from before is as it was.
    const failed = await backUp(env, []);
    expect(failed.ok).toBe(false);
    expect(failed.words).toMatch(/^No backup was made\. The disk of .* is full\. What was begun is cleared away/);
    expect(stored()).toEqual(older);
    // The hub that runs goes on trying to put its journal there, and clears away after each time.
    await expect.poll(() => readdirSync(path.join(disk!.folder, 'store', '.unfinished'))).toEqual([]);
    expect((await backUp(env, ['list'])).words).not.toMatch(/broken off/);
    const full = hub.said().match(/the disk is full/g);
    expect(full).toHaveLength(1);

    // With room again the same is taken as it is, and counted once however often it comes.
    disk?.empty();
    await expect.poll(async () => (await take(refused)).status, { timeout: 20_000 }).toBe(200);
    expect((await send(refused)).status).toBe(200);
    for (const _ of [1, 2]) expect((await send([choice])).status).toBe(200);
    for (const _ of [1, 2]) expect((await sendLead(hub.url, lead, key)).status).toBe(200);
    const { db } = database.parts;
    const ids = async () => (await db.event.findMany({ where: { name: 'campaign-shown' } })).map(({ id }) => id).toSorted(); // prettier-ignore
    await expect.poll(ids, { timeout: 30_000 }).toEqual([...acknowledged].toSorted());
    await expect.poll(() => db.consentRecord.count(), { timeout: 20_000 }).toBe(1);
    expect(await db.lead.count()).toBe(1);
    const counters = await db.counter.findMany({ where: { site, campaign } });
    expect(counters.reduce((sum, { displays }) => sum + displays, 0)).toBe(acknowledged.size);
    expect((await backUp(env, [])).words).toMatch(/^The backup /);
    expect(hub.said()).toMatch(/there is room again/);
  },
  180_000,
);
