import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { encodeBatch } from '@beckon/events/encode';
import express from 'express';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { makeEvent } from '../../test/make-events.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { publishForm } from '../../test/publish-form.ts';
import { fetchTicket, sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { listen } from '../listen.ts';
import { createApiKey } from '../sites/create-api-key.ts';
import { openSecurityLog, type TurningLog } from './security-log.ts';

let folder: string;
let security: TurningLog;
let hub: TestHub;
let url: string;
let stop: () => Promise<void>;
let site: string;
let secret: string;
let nowMs = Date.parse('2026-11-24T12:00:00Z');

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'beckon-refusals-'));
  security = openSecurityLog({ folder, keepDays: 30, clock: { nowMs: () => nowMs } });
  hub = await openTestHub({ security, env: { trustedProxies: 1 } });
  // As a host has it: the hub's routes first, then those of an admin, which knows its own refusals.
  const host = express();
  host.set('trust proxy', 1);
  host.use(hub.app);
  host.all('*', (request, response) => void response.status(request.path === '/app' ? 200 : 401).end());
  const listening = await listen(host, 0, '127.0.0.1');
  [url, stop] = [`http://127.0.0.1:${listening.port}`, () => listening.stop()];
  site = (await siteForTests(hub.parts)).id;
  await publishForm(hub.parts, site);
  const made = await createApiKey(hub.parts, site, 'Agency');
  secret = made.ok ? made.secret : '';
});
afterAll(async () => {
  await stop();
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  rmSync(path.join(folder, 'refusals.log'), { force: true });
  nowMs += 3_600_000;
  hub.clock.pass(24 * 3_600_000);
});

const file = () => path.join(folder, 'refusals.log');
const read = () =>
  existsSync(file())
    ? readFileSync(file(), 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>)
    : []; // prettier-ignore
const from = { 'X-Forwarded-For': '203.0.113.7' };
const post = (at: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url + at, { method: 'POST', body, headers: { ...from, ...headers } });
const get = (at: string, headers: Record<string, string> = {}) => fetch(url + at, { headers: { ...from, ...headers } });
const lead = (more: object, headers: object = {}) => sendLead(url, { site, ...more }, { ...from, ...headers });
const batch = (of: string) => encodeBatch([makeEvent({ name: 'page-viewed', site: of })])[0] ?? '';

test.each<[string, () => Promise<unknown>, string, number | string]>([
  ['events that are no JSON', () => post('/v1/collect', '{'), 'POST /v1/collect', 400],
  ['events for a site that there is not', () => post('/v1/collect', batch(randomUUID())), 'POST /v1/collect', 404],
  ['a ticket for another page than the site’s', () => get(`/v1/leads/ticket?site=${site}`, { Origin: 'https://evil.example' }), 'GET /v1/leads/ticket', 403],
  ['a lead from another page than the site’s', () => lead({}, { Origin: 'https://evil.example' }), 'POST /v1/leads', 403],
  ['a lead that its form does not allow', () => lead({ fields: { email: 'nobody' } }), 'POST /v1/leads', 422],
  ['a call without a key', () => get('/v1/campaigns'), 'GET /v1/campaigns', 401],
  ['a call by a key for what its site does not have', () => get('/v1/campaigns/of-another-site', { Authorization: `Bearer ${secret}` }), 'GET /v1/campaigns/:id', 404],
  ['another method than there is', () => post('/v1/health', ''), 'POST elsewhere', 405],
  ['a webhook that nobody signed', () => post('/webhooks/orders', '{}'), 'POST /webhooks', 401],
  ['a form with a forged ticket', () => lead({ ticket: `m3x8.AAAAAAAAAAAAAAAA.${'A'.repeat(43)}` }), 'a form’s lead', 'ticket-forged'],
  ['a form whose trap is filled in', () => lead({ honeypot: 'x' }), 'a form’s lead', 'honeypot'],
])('%s is written down: what was called, why it was refused, when and from where', async (_, call, refused, because) => {
  await call();
  await expect.poll(read).toEqual([{ time: new Date(nowMs).toISOString(), refused, because, address: '203.0.113.7' }]);
}); // prettier-ignore

test('a ticket that is used a second time is written down', async () => {
  const ticket = await fetchTicket(url, site);
  hub.clock.pass(4_000);
  await lead({ ticket, fields: { email: 'ann@example.com' } });
  expect(read()).toEqual([]);
  await lead({ ticket, fields: { email: 'ben@example.com' } });
  expect(read()).toMatchObject([{ refused: 'a form’s lead', because: 'ticket-used' }]);
});

test('nothing that is allowed is written down, and what is refused says nothing of what was sent', async () => {
  await get('/v1/health');
  await get('/app?secret=hunter2');
  await get('/v1/campaigns', { Authorization: `Bearer ${secret}` });
  expect(read()).toEqual([]);
  await get('/webhooks/"}\n{"refused":"x?secret=hunter2', { 'X-Forwarded-For': '"}\n' });
  await post('/v1/collect', '{"email":"ann@example.com"', { 'X-Forwarded-For': '<script>' });
  await expect.poll(() => read().length).toBe(2);
  expect(read().map(({ address }) => address)).toEqual(['unknown', 'unknown']);
  expect(readFileSync(file(), 'utf8')).not.toMatch(/hunter2|ann@|script|Bearer/);
});

test('a flood of refusals, from one place or from everywhere, makes few lines', async () => {
  const refuse = (address: string) => security.refuse({ refused: 'GET /v1/campaigns', because: 401, address });
  for (let time = 0; time < 1_000; time++) refuse('203.0.113.7');
  expect(read()).toHaveLength(1);
  nowMs += 61_000;
  refuse('203.0.113.7');
  expect(read()).toHaveLength(2);
  for (let time = 0; time < 5_000; time++) refuse(`198.51.${time >> 8}.${time & 255}`);
  expect(read().length).toBeLessThanOrEqual(122);
});

test('refusals are kept as long as guesses are, though nobody is refused since', async () => {
  await get('/webhooks');
  await expect.poll(() => read().length).toBe(1);
  utimesSync(file(), nowMs / 1_000, nowMs / 1_000);
  nowMs += 86_400_000;
  security.turn();
  expect(readdirSync(folder)).toContain(`refusals-${new Date(nowMs - 86_400_000).toISOString().slice(0, 10)}.log`);
  nowMs += 30 * 86_400_000;
  security.turn();
  expect(readdirSync(folder).filter((name) => name.startsWith('refusals'))).toEqual([]);
});
