import { createApiKey } from '@beckon/hub/sites/create-api-key';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import * as access from '../routes/app.access.tsx';
import * as leadsExport from '../routes/app.leads.export.tsx';
import * as retention from '../routes/app.retention.tsx';
import * as settings from '../routes/app.settings.tsx';
import { nameAgent } from './name-agent.ts';

let app: TestApp;
let staff: string;
beforeAll(async () => {
  app = await openTestApp();
  staff = (await app.open()).staff ?? '';
});
afterAll(() => app.close());

const from = (address: string, path: string, init?: RequestInit) => {
  const args = app.ask(path, init);
  return { ...args, context: { ...args.context, address } };
};
const post = (fields: Readonly<Record<string, string>>) => ({ method: 'POST', body: new URLSearchParams(fields) });
const read = (query = '') => access.loader(from('192.0.2.9', `/app/access${query}`));

test('who of the shop opened, changed and took away what, when, from where and with what, stands in its log', async () => {
  await settings.loader(from('192.0.2.7', '/app/settings'));
  await settings.action(from('192.0.2.7', '/app/settings', post({ verb: 'create-key', name: 'Agency' })));
  await leadsExport.action(from('::ffff:192.0.2.7', '/app/leads/export', post({})));
  const { accesses, self, people } = await read();
  expect(self).toBe(staff);
  expect(people).toEqual([staff]);
  const who = { who: staff, ip: '192.0.2.7', agent: expect.stringContaining('Chrome/142'), outcome: 'granted' };
  for (const what of [
    { area: 'settings', deed: 'read' },
    { area: 'settings', deed: 'change' },
    { area: 'leads', deed: 'export' },
  ])
    expect(accesses).toContainEqual(expect.objectContaining({ ...who, ...what }));
  expect(Math.abs(Date.parse(accesses[0]?.at ?? '') - app.hub.clock.nowMs())).toBeLessThan(60_000);
});

test('looking at the same part again is noted once in a quarter of an hour, a change each time', async () => {
  const count = async (area: string) => (await read(`?area=${area}`)).total;
  const [looks, all] = [await count('settings'), await count('retention')];
  await settings.loader(from('192.0.2.7', '/app/settings'));
  expect(await count('settings')).toBe(looks);
  for (let turn = 0; turn < 2; turn++)
    await retention.action(from('192.0.2.7', '/app/retention', post({ verb: 'release', id: 'none' })));
  expect(await count('retention')).toBe(all + 2);
  app.hub.clock.pass(15 * 60_000);
  await settings.loader(from('192.0.2.7', '/app/settings'));
  expect(await count('settings')).toBe(looks + 1);
});

test('it is filtered by person, part, outcome and day', async () => {
  expect((await read('?who=nobody')).total).toBe(0);
  expect((await read('?area=leads')).accesses.map(({ area }) => area)).toEqual(['leads']);
  expect((await read('?outcome=refused')).total).toBe(0);
  expect((await read('?to=2020-01-01')).total).toBe(0);
  expect((await read('?from=2020-01-01')).total).toBeGreaterThan(2);
});

test('addresses and browsers are sealed where they are stored', async () => {
  const rows = JSON.stringify(await app.context.hub.db.$queryRaw`select * from account_access`);
  expect(rows).toContain(staff);
  expect(rows).not.toMatch(/192\.0\.2|Chrome|Mozilla/);
});

test('the use of a person counts for the account, that of a program does not', async () => {
  const { hub } = app.context;
  const { site } = await app.open();
  const usedAt = async () => (await hub.db.accountUse.findUnique({ where: { site: site.id } }))?.lastUsedAt;
  const before = await usedAt();
  expect(before).toBeInstanceOf(Date);
  const key = await createApiKey(hub, site.id, 'Warehouse');
  const url = await app.hub.serve();
  app.hub.clock.pass(2 * 3_600_000);
  const answer = await fetch(`${url}/v1/leads`, { headers: { Authorization: `Bearer ${key.ok && key.secret}` } });
  expect(answer.status).toBe(200);
  expect(await usedAt()).toEqual(before);
});

test('a hold is set in words or refused in words, listed without the hash of whose it is, and released', async () => {
  const place = (fields: object) => retention.action(from('192.0.2.7', '/app/retention', post({ verb: 'hold', whose: 'ann@example.com', owner: 'Ada', reason: 'Case 17', until: '2099-01-01', ...fields }))); // prettier-ignore
  expect(await place({})).toMatchObject({ ok: false, problems: [{ path: 'until' }] });
  const until = new Date(app.hub.clock.nowMs() + 30 * 86_400_000).toISOString().slice(0, 10);
  expect(await place({ until })).toMatchObject({ ok: true });
  const load = () => retention.loader(from('192.0.2.7', '/app/retention'));
  const { holds, endsAt } = await load();
  expect(holds).toMatchObject([{ isOfPerson: true, shown: 'a…n@example.com', by: staff, state: 'in-force' }]);
  expect(JSON.stringify(holds)).not.toContain('"person"');
  expect(Date.parse(endsAt ?? '')).toBeGreaterThan(app.hub.clock.nowMs() + 729 * 86_400_000);
  await retention.action(from('192.0.2.7', '/app/retention', post({ verb: 'release', id: holds[0]?.id ?? '' })));
  expect((await load()).holds).toMatchObject([{ state: 'released' }]);
});

test('Shopify is asked whether the shop pays, and where its owner can be reached', async () => {
  const { site } = await app.open();
  expect(await app.context.hub.shop.readAccount?.(site)).toEqual({
    ok: true,
    isPaid: false,
    contact: app.shop.data.facts.email,
  });
});

test.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0', 'Firefox 145, Linux'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0', 'Edge 142, Windows'], // prettier-ignore
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1', 'Safari 18, iOS'], // prettier-ignore
  ['curl/8.9', 'curl/8.9'],
  [undefined, '–'],
])('%s is called %s', (agent, name) => {
  expect(nameAgent(agent)).toBe(name);
});
