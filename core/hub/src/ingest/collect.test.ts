import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addSite, makeEvent, origin, sendEvents } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { readAll } from '../../test/read-all.ts';
import { readTables } from '../../test/read-tables.ts';
import type { Appended } from '../journal/journal.ts';
import { silentLog } from '../platform/log.ts';
import { carryJournal } from '../projector/carry-journal.ts';

let hub: TestHub;
let url = '';
let before = 0;
const journaled = () => readAll(path.join(hub.parts.env.dataFolder, 'journal'));
/** What this test brought into the journal. */
const kept = async () => (await journaled()).slice(before);
const shown = () => makeEvent({ name: 'campaign-shown', campaign: 'hello' });

describe('POST /v1/collect', () => {
  beforeAll(async () => {
    hub = await openTestHub();
    await addSite(hub.parts.db);
    url = await hub.serve();
  });
  afterAll(() => hub.close());
  beforeEach(async () => void (before = (await journaled()).length));

  test('keeps what a page of the site sends, and says so once it is on disk', async () => {
    const [one, two] = [shown(), makeEvent({ name: 'page-viewed', data: { url: `${origin}/?email=jo@mail.example` } })];
    const answer = await sendEvents(url, [one, two, { ...shown(), name: 'sold' }]);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toEqual({ accepted: 2, dropped: { 'unknown-name': 1 } });
    const scrubbed = { ...two, data: { url: `${origin}/?email=***` } };
    expect(await kept()).toEqual([
      {
        kind: 'events',
        site: 'shop',
        atMs: hub.clock.nowMs(),
        events: [one, scrubbed].map((event) => ({ ...event, day: '2026-11-24' })),
      },
    ]);
  });

  test('sets no cookie, is never cached, and lets its own page alone read the answer', async () => {
    const { headers } = await sendEvents(url, [shown()]);
    expect(headers.get('set-cookie')).toBeNull();
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const other = await sendEvents(url, [shown()], { Origin: 'https://other.example' });
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each([
    ['too large', `[${' '.repeat(100_000)}]`, {}, 413, { 'too-large': 1 }],
    ['not JSON', 'hello', {}, 400, { 'not-json': 1 }],
    ['empty', '', {}, 400, { 'not-json': 1 }],
    ['packed', '[]', { 'Content-Encoding': 'gzip' }, 415, { 'not-json': 1 }],
    ['for nobody', JSON.stringify([{ ...shown(), site: 'nobody' }]), {}, 404, { 'unknown-site': 1 }],
    ['from elsewhere', JSON.stringify([shown()]), { Origin: 'https://other.example' }, 403, { 'wrong-origin': 1 }],
  ])('a body that is %s is refused for good', async (_what, body, headers, status, dropped) => {
    const answer = await fetch(`${url}/v1/collect`, { method: 'POST', body, headers: { Origin: origin, ...headers } });
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ accepted: 0, dropped });
    expect(await kept()).toEqual([]);
  });

  test('JSON by its own type will do, after a preflight that only pages of a site are granted', async () => {
    const answer = await sendEvents(url, [shown()], { 'Content-Type': 'application/json' });
    expect(answer.status).toBe(200);
    const ask = (from: string) => fetch(`${url}/v1/collect`, { method: 'OPTIONS', headers: { Origin: from } });
    expect((await ask(origin)).headers.get('access-control-allow-origin')).toBe(origin);
    expect((await ask('https://other.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a robot’s events are kept and marked', async () => {
    const googlebot = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
    await sendEvents(url, [shown()], { 'User-Agent': googlebot });
    await sendEvents(url, [shown()], { 'User-Agent': '' });
    await sendEvents(url, [shown()]);
    expect((await kept()).map((entry) => entry.kind === 'events' && entry.isBot)).toEqual([true, true, undefined]);
  });

  test('the browser’s refusal is heard', async () => {
    const answer = await sendEvents(url, [shown()], { 'Sec-GPC': '1' });
    expect(await answer.json()).toEqual({ accepted: 0, dropped: { 'not-allowed': 1 } });
    expect(await kept()).toEqual([]);
  });

  test('the same event again is on disk once', async () => {
    const event = shown();
    await sendEvents(url, [event]);
    expect(await (await sendEvents(url, [event])).json()).toEqual({ accepted: 0, dropped: { duplicate: 1 } });
    expect(await kept()).toHaveLength(1);
  });

  test('the owner’s switch is felt within seconds; so is leaving', async () => {
    await addSite(hub.parts.db, 'second');
    const send = () => sendEvents(url, [{ ...shown(), site: 'second' }]);
    expect((await send()).status).toBe(200);
    await hub.parts.db.site.update({ where: { id: 'second' }, data: { settings: { consent: { denyAll: true } } } });
    hub.clock.pass(10_000);
    expect(await (await send()).json()).toEqual({ accepted: 0, dropped: { 'not-allowed': 1 } });
    await hub.parts.db.site.update({ where: { id: 'second' }, data: { uninstalledAt: new Date() } });
    hub.clock.pass(10_000);
    expect((await send()).status).toBe(404);
  });

  test.each([
    ['User-Agent', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0 TELLTALE'],
    ['User-Agent', 'Mozilla/5.0 (compatible; Googlebot/2.1; TELLTALE)'],
    ['X-Forwarded-For', '203.0.113.7'],
    ['Forwarded', 'for=203.0.113.7;by=TELLTALE'],
    ['Cookie', 'session=TELLTALE'],
    ['Authorization', 'Bearer TELLTALE'],
    ['Referer', 'https://shop.example/TELLTALE'],
    ['Accept-Language', 'de-TELLTALE'],
    ['Sec-CH-UA', '"TELLTALE"'],
    ['Sec-GPC', '0, TELLTALE'],
    ['DNT', 'TELLTALE'],
    ['X-Anything', 'TELLTALE'],
  ])('of what a request says as its %s, nothing reaches journal or tables', async (name, value) => {
    const event = shown();
    expect((await sendEvents(url, [event], { [name]: value })).status).toBe(200);
    await carryJournal({
      db: hub.parts.db,
      keys: hub.parts.keys,
      log: silentLog,
      journal: { folder: path.join(hub.parts.env.dataFolder, 'journal') },
    });
    const written = JSON.stringify(await kept()) + (await readTables(hub.databaseUrl));
    // Both hold the event itself: what is searched is what was written.
    expect(written.split(event.id)).toHaveLength(3);
    expect(written).not.toMatch(/TELLTALE|203\.0\.113|127\.0\.0|Firefox/);
  });
});

describe('a hub that cannot', () => {
  afterEach(() => hub.close());

  test('says later while the disk is full, and takes the same batch once there is room', async () => {
    let appended: Appended = { ok: false, why: 'full' };
    const journal = {
      folder: '',
      writer: '',
      append: async () => appended,
      listen: () => () => {},
      isOpen: () => false,
      close: async () => {},
    };
    hub = await openTestHub({ journal });
    await addSite(hub.parts.db);
    url = await hub.serve();
    const event = shown();
    const refused = await sendEvents(url, [event]);
    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.headers.get('access-control-allow-origin')).toBe(origin);
    const message = 'Nothing of this could be kept now. Send the same again later: it is counted once.';
    expect(await refused.json()).toEqual({ accepted: 0, dropped: {}, problems: [{ path: '', message }] });
    appended = { ok: true };
    expect(await (await sendEvents(url, [event])).json()).toEqual({ accepted: 1, dropped: {} });
  });

  test('says later to more than may be sent', async () => {
    const limit = { perSecond: 10, burst: 20 };
    hub = await openTestHub({ env: { collect: { perNetwork: limit, perSite: { perSecond: 1e6, burst: 1e6 } } } });
    await addSite(hub.parts.db);
    url = await hub.serve();
    const many = Array.from({ length: 15 }, shown);
    expect((await sendEvents(url, many)).status).toBe(200);
    const refused = await sendEvents(url, many);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({ accepted: 0, dropped: { rate: 15 } });
    hub.clock.pass(2_000);
    expect((await sendEvents(url, many)).status).toBe(200);
  });
});
