import { afterAll, beforeAll, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { createApiKey } from '../sites/create-api-key.ts';

let hub: TestHub;
let url: string;
let site: string;
beforeAll(async () => {
  hub = await openTestHub({ env: { api: { perKey: { perSecond: 2, burst: 3 } } } });
  url = await hub.serve();
  site = (await siteForTests(hub.parts)).id;
});
afterAll(() => hub.close());

async function makeKey(): Promise<string> {
  const made = await createApiKey(hub.parts, site, 'Sync');
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.secret;
}
const call = (key: string, init: RequestInit = {}) =>
  fetch(`${url}/v1/campaigns`, { ...init, headers: { Authorization: `Bearer ${key}`, ...init.headers } });
const callOften = async (key: string, times: number) => {
  const statuses: number[] = [];
  for (let time = 0; time < times; time++) statuses.push((await call(key)).status);
  return statuses;
};

test('a key that calls too often is told when to come back; another of the same site is not', async () => {
  const [busy, calm] = [await makeKey(), await makeKey()];
  expect(await callOften(busy, 4)).toEqual([200, 200, 200, 429]);
  const refused = await call(busy);
  expect(refused.headers.get('retry-after')).toBe('1');
  expect(await refused.json()).toEqual({ problems: [{ path: '', message: expect.stringContaining('Retry-After') }] });
  expect(await callOften(calm, 1)).toEqual([200]);
  hub.clock.pass(1_000);
  expect(await callOften(busy, 3)).toEqual([200, 200, 429]);
});

test('a call that came too soon did nothing, and does it when it is sent again', async () => {
  const key = await makeKey();
  await callOften(key, 3);
  const send = () =>
    call(key, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'once' },
      body: JSON.stringify(campaignForTests()),
    });
  expect((await send()).status).toBe(429);
  expect(await hub.parts.db.campaign.count()).toBe(0);
  hub.clock.pass(1_000);
  expect((await send()).status).toBe(201);
});

test('whoever tries keys is stopped, and whoever has one goes on from the same address', async () => {
  const key = await makeKey();
  expect(await callOften(key, 1)).toEqual([200]);
  const statuses = await callOften(`bk_${'0'.repeat(32)}`, 15);
  expect(statuses).toEqual([...Array<number>(10).fill(401), ...Array<number>(5).fill(429)]);
  expect((await call('bk_other')).headers.get('retry-after')).toMatch(/^([1-9]|[1-5]\d|60)$/);
  expect(await callOften(key, 1)).toEqual([200]);
});
