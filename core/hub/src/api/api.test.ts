import { z } from 'zod';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { campaignForTests } from '../../test/campaign-for-tests.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { listAccesses } from '../access-log/list-accesses.ts';
import { exportCampaigns } from '../campaigns/export-campaigns.ts';
import { listCampaigns } from '../campaigns/list-campaigns.ts';
import { createApiKey } from '../sites/create-api-key.ts';
import { listApiKeys } from '../sites/list-api-keys.ts';
import { revokeApiKey } from '../sites/revoke-api-key.ts';
import { uninstallSite } from '../sites/uninstall-site.ts';
import { listPublications } from '../snapshots/list-publications.ts';
import { operations } from './operations.ts';
import { cleanUp } from '../retention/clean-up.ts';

let hub: TestHub;
let url: string;
let site: string;
let key: string;
let shops = 0;
/** What was answered, by operation and status: the document must know it all, and all of it must be seen. */
const seen = new Map<string, Map<number, unknown[]>>();

beforeAll(async () => {
  hub = await openTestHub();
  url = await hub.serve();
});
afterAll(() => hub.close());
beforeEach(async () => {
  ({ site, key } = await openSite());
});

async function openSite(): Promise<{ readonly site: string; readonly key: string }> {
  const { id } = await siteForTests(hub.parts, { domain: `shop-${++shops}.example` });
  const created = await createApiKey(hub.parts, id, 'Build server');
  if (!created.ok) throw new Error(JSON.stringify(created));
  return { site: id, key: created.secret };
}

interface Answered {
  readonly status: number;
  readonly text: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly body: any;
}

/** Calls an operation by its name. */
async function call(
  name: string,
  params: Readonly<Record<string, string | number>> = {},
  {
    body,
    bearer = key,
    headers = {},
    query = '',
  }: { body?: unknown; bearer?: string; headers?: Readonly<Record<string, string>>; query?: string } = {},
): Promise<Answered> {
  const operation = operations.find(({ id }) => id === name)!;
  const path = operation.path.replace(/\{(\w+)\}/g, (_, param: string) => String(params[param]));
  const answered = await fetch(`${url}${path}${query}`, {
    method: operation.method.toUpperCase(),
    headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json', ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await answered.text();
  const parsed: unknown = JSON.parse(text);
  const statuses = seen.get(name) ?? new Map<number, unknown[]>();
  statuses.set(answered.status, [...(statuses.get(answered.status) ?? []), parsed]);
  seen.set(name, statuses);
  return { status: answered.status, text, body: parsed };
}

describe('a key', () => {
  test('is shown once, kept as a hash, and known by its last letters', async () => {
    const created = await createApiKey(hub.parts, site, '  Shop sync ');
    expect(created).toMatchObject({ ok: true, key: { name: 'Shop sync' } });
    const secret = created.ok ? created.secret : '';
    expect(secret).toMatch(/^bk_[a-z0-9]{32}$/);
    const keys = await listApiKeys(hub.parts, site);
    expect(keys.map(({ name, lastFour }) => [name, lastFour])).toContainEqual(['Shop sync', secret.slice(-4)]);
    const rows = JSON.stringify(await hub.parts.db.apiKey.findMany());
    expect(rows).not.toContain(secret);
  });

  test('says when it was used last, and opens nothing once it is revoked', async () => {
    hub.clock.pass(5000);
    expect((await call('listCampaigns')).status).toBe(200);
    const [first] = await listApiKeys(hub.parts, site);
    expect(first?.lastUsedAt).toBe('2026-11-24T12:00:05.000Z');
    hub.clock.pass(-5000);
    expect(await revokeApiKey(hub.parts, site, first!.id)).toBe(true);
    expect(await revokeApiKey(hub.parts, site, first!.id)).toBe(false);
    expect(await call('listCampaigns')).toMatchObject({ status: 401, body: { problems: [{ path: '' }] } });
  });

  test('of a site that has left opens nothing either, nor does one that was made up, or none', async () => {
    for (const bearer of ['bk_nonsense', '', `${key}x`])
      expect((await call('listCampaigns', {}, { bearer })).status).toBe(401);
    await uninstallSite(hub.parts, site);
    expect((await call('listCampaigns')).status).toBe(401);
  });

  test('stands in the access log of its site with what was done by it, also once it was revoked', async () => {
    const headers = { 'User-Agent': 'sync/1.0' };
    for (let times = 0; times < 3; times++) await call('listCampaigns', {}, { headers });
    const { schema: _, ...document } = campaignForTests();
    await call('createCampaign', {}, { body: document, headers });
    const [first] = await listApiKeys(hub.parts, site);
    await revokeApiKey(hub.parts, site, first!.id);
    for (let times = 0; times < 3; times++) await call('listCampaigns', {}, { headers });
    await call('listCampaigns', {}, { bearer: 'bk_nonsense', headers });
    const { accesses, people } = await listAccesses(hub.parts, site);
    const each = { who: 'API: Build server', area: 'api', ip: '127.0.0.1', agent: 'sync/1.0' };
    expect(accesses).toHaveLength(3);
    expect(accesses).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ ...each, deed: 'read', outcome: 'granted' }),
        expect.objectContaining({ ...each, deed: 'change', outcome: 'granted' }),
        expect.objectContaining({ ...each, deed: 'read', outcome: 'refused' }),
      ]),
    );
    expect(people).toEqual(['API: Build server']);
  });

  test('cannot be revoked by another site', async () => {
    const other = await openSite();
    const [first] = await listApiKeys(hub.parts, site);
    expect(await revokeApiKey(hub.parts, other.site, first!.id)).toBe(false);
    expect((await call('listCampaigns')).status).toBe(200);
  });

  test.each([[' '], ['x'.repeat(101)]])('needs a name that tells something: %j', async (name) => {
    expect(await createApiKey(hub.parts, site, name)).toMatchObject({ ok: false, problems: [{ path: 'name' }] });
  });
});

test('a developer can do by calls what staff does on screen', async () => {
  const { schema: _, ...document } = campaignForTests();
  expect(await call('createCampaign', {}, { body: document })).toMatchObject({
    status: 201,
    body: { campaign: { id: 'welcome', revision: 1 } },
  });
  expect((await call('readCampaign', { id: 'welcome' })).body.campaign.document.name).toBe('Welcome');
  const save = { document: { ...document, name: 'Hello' }, revision: 1 };
  expect((await call('saveCampaign', { id: 'welcome' }, { body: save })).body.campaign).toMatchObject({
    revision: 2,
    name: 'Hello',
  });
  const other = { document: { ...document, name: 'Hi' }, revision: 1 };
  expect(await call('saveCampaign', { id: 'welcome' }, { body: other })).toMatchObject({
    status: 409,
    body: { current: { revision: 2 } },
  });
  expect((await call('publishCampaign', { id: 'welcome' }, { body: { revision: 1 } })).status).toBe(409);
  expect((await call('publishCampaign', { id: 'welcome' }, { body: { revision: 2 } })).body).toMatchObject({
    campaign: { status: 'live', liveRevision: 2 },
    publication: { number: 1, by: 'API: Build server' },
  });
  expect((await call('publishCampaign', { id: 'welcome' })).status).toBe(200);
  expect((await call('listCampaigns', {}, { query: '?status=live&search=hello&page=1&pageSize=10' })).body.total).toBe(
    1,
  );
  expect((await call('listVersions', { id: 'welcome' }, { query: '?before=3' })).body.versions).toHaveLength(2);
  expect((await call('readVersion', { id: 'welcome', revision: 1 })).body.document.name).toBe('Welcome');
  const back = await call('rollBackCampaign', { id: 'welcome' }, { body: { revision: 1, publish: true } });
  expect(back.body).toMatchObject({ campaign: { revision: 3, liveRevision: 3 }, publication: { number: 2 } });
  expect((await call('rollBackPublication', { number: 1 })).body).toMatchObject({
    publication: { number: 3 },
    lost: [],
  });
  expect((await call('explainVisit', {}, { body: { visit: {}, locale: 'de' } })).body.campaigns).toMatchObject([
    { isShown: true },
  ]);
  expect((await call('pauseCampaign', { id: 'welcome' })).body.campaign.status).toBe('paused');
  expect((await call('archiveCampaign', { id: 'welcome' })).body.campaign.status).toBe('archived');
  expect((await call('restoreCampaign', { id: 'welcome' })).body.campaign.status).toBe('draft');
  expect((await call('duplicateCampaign', { id: 'welcome' }, { body: { name: 'Twin' } })).body.campaign.name).toBe(
    'Twin',
  );
  expect((await call('deleteCampaign', { id: 'welcome' })).body.ids).toEqual(['welcome']);
  expect((await call('readCampaign', { id: 'welcome' })).status).toBe(404);
  expect((await call('undeleteCampaign', { id: 'welcome' })).body.ids).toEqual(['welcome']);
  const file = (await call('exportCampaigns')).body;
  expect(file).toMatchObject({ beckon: 1, campaigns: [{ id: 'twin' }, { id: 'welcome' }] });
  expect((await call('importCampaigns', {}, { body: file })).body.results).toMatchObject([{ ok: true }, { ok: true }]);
  expect((await call('listPublications')).body.publications).toHaveLength(4);
  const lead = { site, id: 'lead-1', key: 'k', campaign: 'welcome', form: 'form', fields: { email: 'a@b.example' }, consents: {}, verdict: 'good', state: 'new', digest: 'd', createdAt: new Date() }; // prettier-ignore
  await hub.parts.db.lead.create({ data: lead });
  expect((await call('listLeads', {}, { query: '?verdict=good' })).body).toMatchObject({
    total: 1,
    leads: [{ id: 'lead-1' }],
  });
  const day = new Date('2026-11-24T00:00:00Z');
  await hub.parts.db.counter.create({ data: { site, day, campaign: 'welcome', displays: 4, clicks: 1 } });
  const report = await call('readReport', {}, { query: '?from=2026-11-23&to=2026-11-25&campaign=welcome' });
  expect(report.body).toMatchObject({ totals: { displays: 4, clickRate: 0.25 }, days: [{}, { displays: 4 }, {}] });
  expect((await call('readLead', { id: 'lead-1' })).body.lead).toMatchObject({ fields: { email: 'a@b.example' } });
}, 60_000);

describe('what cannot be', () => {
  test.each([
    ['createCampaign', {}, { body: { name: '' } }, 'name'],
    ['createCampaign', {}, { body: 7 }, ''],
    ['saveCampaign', { id: 'welcome' }, { body: {} }, 'revision'],
    ['rollBackCampaign', { id: 'welcome' }, { body: {} }, 'revision'],
    ['importCampaigns', {}, { body: { popups: [] } }, ''],
    ['explainVisit', {}, { body: { visit: { attributes: { mood: 1 } } } }, 'attributes.mood'],
    ['listCampaigns', {}, { query: '?status=loud' }, ''],
    ['listLeads', {}, { query: '?verdict=odd' }, ''],
    ['listLeads', {}, { query: '?from=yesterday' }, ''],
    ['readReport', {}, { query: '?from=2026-11-25&to=2026-11-24' }, ''],
  ] as const)('is told where and why: %s', async (name, params, given, path) => {
    const answered = await call(name, params, given);
    expect(answered.status).toBe(422);
    expect(answered.body.problems.map((each: { readonly path: string }) => each.path)).toContain(path);
    for (const { message } of answered.body.problems) expect(message).toMatch(/^[A-Z“].*[.”]$/);
  });

  test('is published is told as findings in words', async () => {
    const pale = campaignForTests({ theme: { colors: { background: '#ffffff', text: '#eeeeee' } } });
    await call('createCampaign', {}, { body: pale });
    const published = await call('publishCampaign', { id: 'welcome' });
    expect([published.status, published.body.problems[0].message]).toEqual([
      422,
      expect.stringMatching(/contrast|read/i),
    ]);
  });

  test('read is told so, without a word about the inside', async () => {
    const broken = await fetch(`${url}/v1/campaigns`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: '{',
    });
    expect([broken.status, await broken.json()]).toEqual([
      400,
      { problems: [{ path: '', message: 'This could not be read.' }] },
    ]);
  });
});

describe('a call with an idempotency key', () => {
  const headers = { 'Idempotency-Key': 'order-7' };

  test('has one effect and one answer, however often and at once it is sent', async () => {
    const body = campaignForTests();
    const answers = await Promise.all(Array.from({ length: 6 }, () => call('createCampaign', {}, { body, headers })));
    const made = answers.filter(({ status }) => status === 201);
    expect(made.length).toBeGreaterThan(0);
    for (const { status } of answers) expect([201, 409]).toContain(status);
    expect(await call('createCampaign', {}, { body, headers })).toMatchObject({ status: 201, body: made[0]!.body });
    expect((await listCampaigns(hub.parts, site)).total).toBe(1);
  });

  test('that was used for another call is refused, and is free on another site', async () => {
    await call('createCampaign', {}, { body: campaignForTests(), headers });
    expect((await call('createCampaign', {}, { body: campaignForTests({ name: 'Other' }), headers })).status).toBe(422);
    const other = await openSite();
    const elsewhere = await call(
      'createCampaign',
      {},
      { body: campaignForTests({ name: 'Other' }), headers, bearer: other.key },
    );
    expect(elsewhere.status).toBe(201);
  });

  test('that died half-way may be made again after a minute, and is forgotten after a day', async () => {
    await hub.parts.db.apiCall.deleteMany();
    await call('createCampaign', {}, { body: campaignForTests(), headers });
    await hub.parts.db.apiCall.updateMany({ data: { status: null } });
    expect((await call('createCampaign', {}, { body: campaignForTests(), headers })).status).toBe(409);
    hub.clock.pass(60_001);
    expect((await call('createCampaign', {}, { body: campaignForTests(), headers })).status).toBe(201);
    hub.clock.pass(24 * 3_600_000 + 1);
    expect(await cleanUp(hub.parts)).toMatchObject({ 'api-calls': 1 });
    hub.clock.pass(-24 * 3_600_000 - 60_002);
  });
});

test('nothing of one site is readable or changeable by the key of another, and no answer tells that it is there', async () => {
  await call('createCampaign', {}, { body: campaignForTests({ id: 'secret', name: 'Secret plan' }) });
  await call('publishCampaign', { id: 'secret' });
  const lead = { site, id: 'secret', key: 'k2', campaign: 'secret', form: 'form', fields: {}, consents: {}, verdict: 'good', state: 'new', digest: 'd', createdAt: new Date() }; // prettier-ignore
  await hub.parts.db.lead.create({ data: lead });
  const day = new Date('2026-11-24T00:00:00Z');
  await hub.parts.db.counter.create({ data: { site, day, campaign: 'secret', displays: 4 } });
  const before = [await exportCampaigns(hub.parts, site), await listPublications(hub.parts, site)];
  const other = await openSite();
  const bodies: Readonly<Record<string, unknown>> = {
    saveCampaign: { document: campaignForTests(), revision: 1 },
    rollBackCampaign: { revision: 1, publish: true },
  };
  for (const { id: name, path } of operations) {
    const given = { bearer: other.key, body: bodies[name] };
    if (!path.includes('{')) {
      const answered = await call(name, {}, { ...given, query: '?from=2026-11-20&to=2026-11-25' });
      expect([name, answered.text.toLowerCase().includes('secret')]).toEqual([name, false]);
      continue;
    }
    const theirs = await call(name, { id: 'secret', revision: 1, number: 1 }, given);
    const nobodys = await call(name, { id: 'nothing', revision: 9, number: 9 }, given);
    expect([name, theirs.status, theirs.text]).toEqual([name, 404, nobodys.text]);
    expect([name, nobodys.status]).toEqual([name, 404]);
  }
  expect([await exportCampaigns(hub.parts, site), await listPublications(hub.parts, site)]).toEqual(before);
}, 60_000);

describe('the OpenAPI document', () => {
  interface Document {
    readonly openapi: string;
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, object>> };
  }
  interface Described {
    readonly operationId: string;
    readonly responses: Readonly<
      Record<
        string,
        { readonly content: { readonly 'application/json': { readonly schema: { readonly $ref: string } } } }
      >
    >;
  }
  const read = async () => (await (await fetch(`${url}/v1/openapi.json`)).json()) as Document;

  test('is public, and names every operation once', async () => {
    const { openapi, paths } = await read();
    expect(openapi).toBe('3.1.0');
    const names = Object.values(paths).flatMap((each) => Object.values(each).map(({ operationId }) => operationId));
    expect(names.sort()).toEqual([...new Set(operations.map(({ id }) => id))].sort());
  });

  test('knows every answer that was given in all these tests, and its shape; and every operation was seen to succeed', async () => {
    const { paths, components } = await read();
    for (const { id, path, method } of operations) {
      const { responses } = paths[path]![method]!;
      const given = seen.get(id);
      expect([id, [...(given?.keys() ?? [])].some((status) => status < 300)]).toEqual([id, true]);
      for (const [status, bodies] of given ?? []) {
        const name = responses[status]?.content['application/json'].schema.$ref.split('/').at(-1);
        expect([id, status, name]).toEqual([id, status, expect.any(String)]);
        const schema = z.fromJSONSchema(inDefs({ $defs: components.schemas, ...components.schemas[name!] }) as never);
        for (const body of bodies)
          expect([id, status, schema.safeParse(body).error?.issues]).toEqual([id, status, undefined]);
      }
    }
  });

  /** OpenAPI keeps its schemas elsewhere than plain JSON Schema does. */
  const inDefs = (schema: object): object =>
    JSON.parse(JSON.stringify(schema).replaceAll('#/components/schemas/', '#/$defs/')) as object;
});
