import { afterAll, beforeAll, expect, test } from 'vitest';
import { listRoutes } from '../test/list-routes.ts';
import { browser } from '../test/make-events.ts';
import { openTestHub, type TestHub } from '../test/open-test-hub.ts';
import { plantKinds } from '../test/plant-kinds.ts';
import { publishForm, tenPercent } from '../test/publish-form.ts';
import { sendLead } from '../test/send-lead.ts';
import { siteForTests } from '../test/site-for-tests.ts';
import { createApiKey } from './sites/create-api-key.ts';

/** Everything of the site that is spied on carries this word; nothing that the other is answered may. */
const secret = 'xylophone';
const theirOrigin = `https://${secret}.example`;
const myOrigin = 'https://rival.example';
/** An idempotency key that the other site has used: its answer is kept. */
const used = 'call-of-the-neighbours';
let hub: TestHub;
let url: string;
let theirs: string;
let mine: string;
const keys = { theirs: '', mine: '' };
const ids = { campaign: 'neighbours-own', lead: '', hash: '' };

beforeAll(async () => {
  hub = await openTestHub();
  const { db } = hub.parts;
  url = await hub.serve();
  theirs = (await siteForTests(hub.parts, { domain: `${secret}.example`, name: secret, origins: [theirOrigin] })).id;
  mine = (await siteForTests(hub.parts, { domain: 'rival.example', name: 'rival', origins: [myOrigin] })).id;
  await publishForm(hub.parts, theirs, { terms: tenPercent, document: { id: ids.campaign, name: secret } });
  await sendLead(url, { site: theirs, campaign: ids.campaign, form: 'form', fields: { email: `${secret}@example.com`, news: true } }, { Origin: theirOrigin }); // prettier-ignore
  ids.lead = (await db.lead.findFirstOrThrow({ where: { site: theirs } })).id;
  ids.hash = '0123456789abcdef';
  await db.contentFile.create({ data: { site: theirs, hash: ids.hash, text: `{"${secret}":1}` } });
  // What was published and kept of its content is there by then.
  for (const [kind, plant] of Object.entries(plantKinds))
    if (kind !== 'publications') await plant(db, theirs, new Date(hub.clock.nowMs()));
  for (const whose of ['theirs', 'mine'] as const) {
    const made = await createApiKey(hub.parts, whose === 'theirs' ? theirs : mine, whose);
    if (!made.ok) throw new Error('No key.');
    keys[whose] = made.secret;
  }
  const why = { method: 'POST', headers: { Authorization: `Bearer ${keys.theirs}`, 'Content-Type': 'application/json', 'Idempotency-Key': used }, body: '{}' }; // prettier-ignore
  expect(await (await fetch(`${url}/v1/campaigns/${ids.campaign}/duplicate`, why)).text()).toContain(secret);
}, 60_000);
afterAll(() => hub.close());

const lead = () => ({ site: theirs, campaign: ids.campaign, form: 'form', fields: { email: 'a@b.example' }, consents: {} }); // prettier-ignore
const event = () => ({ id: '0197b0a0-0000-7000-8000-000000000001', site: theirs, name: 'campaign-shown', at: new Date(hub.clock.nowMs()).toISOString(), purpose: 'analytics', campaign: ids.campaign, visitor: 'v', data: {} }); // prettier-ignore
const document = () => ({ id: ids.campaign, name: 'mine now', format: 'popup' });

/** What each route is sent by the one site, so that it would reach into the other. `form`: as a page of ours sends it. */
interface Try {
  readonly body?: () => object;
  readonly form?: () => Readonly<Record<string, string>>;
  /** With their own key it does what it is for, and says what is secret. */
  readonly tells?: true;
}
const tries: Readonly<Record<string, Try>> = {
  'GET /v1/health': {},
  'OPTIONS /v1/collect': {},
  'POST /v1/collect': { body: () => ({ events: [event()] }) },
  'OPTIONS /v1/leads': {},
  'OPTIONS /v1/leads/ticket': {},
  'GET /v1/leads/ticket': {},
  'POST /v1/leads': { body: lead },
  'GET /v1/leads/confirm': {},
  'POST /v1/leads/confirm': { form: () => ({ token: ids.lead }) },
  'POST /v1/leads/confirm/again': { form: () => ({ token: ids.lead }) },
  'GET /v1/letters/refuse': {},
  'POST /v1/letters/refuse': { form: () => ({ token: ids.lead }) },
  'GET /v1/privacy/:site': {},
  'POST /v1/privacy/:site': { form: () => ({ right: 'access', email: `${secret}@example.com`, site: theirs }) },
  'GET /v1/privacy/:site/request': {},
  'POST /v1/privacy/:site/request': { form: () => ({ token: ids.lead }) },
  'GET /v1/privacy/:site/copy': {},
  'GET /v1/sites/:site/snapshot.json': {},
  'GET /v1/sites/:site/contents/:file': {},
  'GET /v1/openapi.json': {},
  'GET /v1/campaigns': { tells: true },
  'POST /v1/campaigns': { body: document },
  'GET /v1/campaigns/:id': { tells: true },
  'PUT /v1/campaigns/:id': { body: () => ({ revision: 1, document: document() }) },
  'DELETE /v1/campaigns/:id': {},
  'POST /v1/campaigns/:id/undelete': {},
  'POST /v1/campaigns/:id/publish': { body: () => ({ revision: 1 }) },
  'POST /v1/campaigns/:id/pause': {},
  'POST /v1/campaigns/:id/archive': {},
  'POST /v1/campaigns/:id/restore': {},
  'POST /v1/campaigns/:id/duplicate': { body: () => ({ name: 'mine now' }) },
  'GET /v1/campaigns/:id/versions': {},
  'GET /v1/campaigns/:id/versions/:revision': { tells: true },
  'POST /v1/campaigns/:id/roll-back': { body: () => ({ revision: 1, publish: true }) },
  'GET /v1/publications': {},
  'POST /v1/publications/:number/roll-back': {},
  'GET /v1/leads/:id': { tells: true },
  'GET /v1/leads': { tells: true },
  'GET /v1/report': {},
  'GET /v1/campaign-file': { tells: true },
  'POST /v1/campaign-file': { body: () => ({ campaigns: [document()] }) },
  'POST /v1/why': { body: () => ({ documents: 'working', visit: {} }) },
};

/** Every row of a site, of every table that has one. */
async function dump(site: string): Promise<string> {
  const { db } = hub.parts;
  const tables = await db.$queryRaw<{ readonly name: string }[]>`
    select quote_ident(table_name) as name from information_schema.columns
    where table_schema = 'public' and column_name = 'site' order by 1`;
  const rows = [];
  for (const { name } of tables)
    rows.push(await db.$queryRawUnsafe<object[]>(`select to_jsonb(t) as row from ${name} t where site = $1 order by 1`, site)); // prettier-ignore
  expect(rows.filter((each) => each.length).length).toBeGreaterThan(12);
  return JSON.stringify([rows, await db.$queryRaw`select to_jsonb(s) as row from site s where id = ${site}`]);
}

type Whose = 'theirs' | 'nobodys';
const params = (): Readonly<Record<string, Readonly<Record<Whose, string>>>> => ({
  ':site': { theirs: mine, nobodys: mine },
  ':revision': { theirs: '1', nobodys: '9' },
  ':number': { theirs: '1', nobodys: '9' },
  ':file': { theirs: `${ids.hash}.json`, nobodys: 'fedcba9876543210.json' },
});

async function ask(route: string, whose: Whose, key: string, more: Readonly<Record<string, string>> = {}) {
  const [method = '', path = ''] = route.split(' ');
  const address = path.replace(/:\w+/g, (name) => {
    const known = name === ':id' ? (path.startsWith('/v1/leads') ? ids.lead : ids.campaign) : params()[name]?.theirs;
    if (known === undefined) throw new Error(`Say what stands for ${name}.`);
    return whose === 'theirs' ? known : name === ':id' ? 'nothing' : (params()[name]?.nobodys ?? '');
  });
  const query = new URLSearchParams({ site: theirs, campaign: ids.campaign, lead: ids.lead, search: '', token: ids.lead, from: '2026-11-20', to: '2026-11-25' }); // prettier-ignore
  const { body, form } = tries[route] ?? {};
  const answered = await fetch(`${url}${address}?${query}`, {
    method,
    redirect: 'manual',
    headers: { Origin: myOrigin, 'User-Agent': browser, Authorization: `Bearer ${key}`, ...(body && { 'Content-Type': 'application/json' }), ...more }, // prettier-ignore
    ...(body && { body: JSON.stringify(body()) }),
    ...(form && { body: new URLSearchParams(form()) }),
  });
  return { status: answered.status, text: await answered.text(), headers: [...answered.headers].join() };
}

test('every route of the app is tried, and none that is gone', () => {
  const routes = listRoutes(hub.app).map(([method, path]) => `${method} ${path}`);
  expect(Object.keys(tries).sort()).toEqual([...new Set(routes)].sort());
});

test.each(Object.keys(tries).filter((route) => tries[route]?.tells))(
  '%s does tell the site itself: what is looked for can be found',
  async (route) => {
    const own = await ask(route, 'theirs', keys.theirs);
    expect([own.status, own.text.includes(secret)]).toEqual([200, true]);
  },
);

test.each(Object.keys(tries))(
  '%s tells one site nothing of another and changes nothing there, and what is theirs is as if it were not',
  async (route) => {
    const before = await dump(theirs);
    // With the key of a call that the other has made: its answer is not for us.
    const kept = await ask(route, 'theirs', keys.mine, { 'Idempotency-Key': used });
    const told = await ask(route, 'theirs', keys.mine);
    for (const { text, headers, status } of [kept, told]) {
      // Who names an address hears that it was asked for, and nothing else.
      expect(`${text} ${headers}`.toLowerCase().replaceAll(`${secret}@example.com`, '')).not.toContain(secret);
      expect(status).toBeLessThan(500);
    }
    if (/:(id|file|number)/.test(route)) {
      const { status, text } = await ask(route, 'nobodys', keys.mine);
      expect([told.status, told.text]).toEqual([status, text]);
    }
    expect(await dump(theirs)).toBe(before);
  },
);

/** What a page of anybody may send without asking first, and what it does then. */
const openToAll: Readonly<Record<string, string>> = {
  // Whoever can type an address can ask: only the mail to that address proves who it was.
  'POST /v1/privacy/:site': 'keeps a question that nobody has proven',
};

test.each(Object.keys(tries).filter((route) => !/^(GET|HEAD|OPTIONS) /.test(route)))(
  '%s does nothing for a page of another site, which may send whatever needs no preflight',
  async (route) => {
    const [method = '', path = ''] = route.split(' ');
    const address = path.replace(/:\w+/g, (name) => (name === ':site' ? theirs : name === ':id' ? ids.campaign : (params()[name]?.theirs ?? ''))); // prettier-ignore
    const { body, form } = tries[route] ?? {};
    const text = JSON.stringify(body?.() ?? form?.() ?? {});
    const before = await dump(theirs);
    const fields = new URLSearchParams(form?.() ?? { site: theirs });
    // The three types that a form can send (Fetch, “CORS-safelisted”), and none at all.
    for (const [type, content] of [
      ['text/plain', text],
      ['application/x-www-form-urlencoded', fields.toString()],
      ['multipart/form-data; boundary=b', `--b\r\nContent-Disposition: form-data; name="a"\r\n\r\n${text}\r\n--b--`],
      [undefined, text],
    ]) {
      // prettier-ignore
      const headers = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site', Cookie: 'session=1', 'User-Agent': browser, ...(type && { 'Content-Type': type }) }; // prettier-ignore
      const answer = await fetch(`${url}${address}`, { method, headers, redirect: 'manual', body: new TextEncoder().encode(content) }); // prettier-ignore
      const read = await answer.text();
      // A page for everybody bears the name of its site.
      if (!(route in openToAll)) expect(read).not.toContain(secret);
      expect(answer.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
      expect(answer.headers.get('access-control-allow-credentials')).toBe(null);
      if (!(route in openToAll)) expect([route, type, answer.status >= 400 || /"accepted":0/.test(read)]).toEqual([route, type, true]); // prettier-ignore
    }
    if (!(route in openToAll)) expect(await dump(theirs)).toBe(before);
    const preflight = await fetch(`${url}${address}`, { method: 'OPTIONS', headers: { Origin: 'https://evil.example', 'Access-Control-Request-Method': method, 'Access-Control-Request-Headers': 'authorization,content-type' } }); // prettier-ignore
    expect(preflight.headers.get('access-control-allow-headers') ?? '').not.toMatch(/authorization/i);
    expect(preflight.headers.get('access-control-allow-origin')).not.toBe('https://evil.example');
  },
);
