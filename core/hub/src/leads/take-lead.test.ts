import { randomUUID } from 'node:crypto';
import express from 'express';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readAll } from '../../test/read-all.ts';
import { openTestHub, type TestHub } from '../../test/open-test-hub.ts';
import { emailField, newsField, publishForm, putLive } from '../../test/publish-form.ts';
import { fetchTicket, sendLead } from '../../test/send-lead.ts';
import { siteForTests } from '../../test/site-for-tests.ts';
import { saveCampaign } from '../campaigns/save-campaign.ts';
import { listen } from '../listen.ts';
import type { Site } from '../sites/site.ts';
import { leadsRoutes } from './leads.routes.ts';

let hub: TestHub;
let url: string;
let site: Site;
beforeAll(async () => {
  hub = await openTestHub({ env: { trustedProxies: 1 } });
  url = await hub.serve();
  site = await siteForTests(hub.parts);
  await publishForm(hub.parts, site.id);
});
afterAll(() => hub.close());
// What one test counted is not held against the next.
beforeEach(() => hub.clock.pass(24 * 3_600_000));

const rows = (where: object = {}) => hub.parts.db.lead.findMany({ where, orderBy: { createdAt: 'asc' } });
const leadOf = async (key: string) => (await rows({ key }))[0];

async function ticketInHand(): Promise<string> {
  const ticket = await fetchTicket(url, site.id);
  hub.clock.pass(4_000);
  return ticket;
}

test('a lead is kept by the form’s own definition, with what only the server knows', async () => {
  const key = randomUUID();
  const ticket = await ticketInHand();
  const sent = await sendLead(
    url,
    {
      site: site.id,
      ticket,
      fields: { email: ' Ann@Example.com ', verdict: 'good', site: 'other', ip: '1.2.3.4' },
      consents: {
        news: { given: true, text: 'I sell my soul.', version: '2' },
        more: { given: true, text: '', version: '1' },
      },
      verdict: 'good',
      code: 'FREE',
      createdAt: '2020-01-01',
      page: 'https://tea.example/cart?email=ann@example.com',
      visitor: 'v1',
    },
    { 'Idempotency-Key': key, 'X-Forwarded-For': '1.1.1.1, ::ffff:8.8.8.8' },
  );
  expect([sent.status, sent.answer]).toEqual([200, { ok: true }]);
  expect(sent.headers.get('access-control-allow-origin')).toBe('https://tea.example');
  expect(sent.headers.get('set-cookie')).toBeNull();
  const lead = await leadOf(key);
  expect(lead).toMatchObject({
    site: site.id,
    campaign: 'welcome',
    form: 'form',
    email: 'ann@example.com',
    fields: { email: 'ann@example.com' },
    consents: { news: { given: true, purpose: 'marketing', text: 'Send me news, {{ own.name }}.', version: '2' } },
    page: 'https://tea.example/cart?email=***',
    visitor: 'v1',
    ip: '8.8.8.8',
    country: 'US',
    browser: 'Chrome',
    verdict: 'good',
    reasons: [],
    state: 'new',
    code: null,
    createdAt: new Date(hub.clock.nowMs()),
  });
  expect(JSON.stringify(lead)).not.toMatch(/FREE|soul|1\.2\.3\.4|Mozilla/);
});

test('the journal knows of the lead, and what the person filled in only sealed', async () => {
  const key = randomUUID();
  // As long as chance does not write it into what is sealed.
  const name = 'bartholomew';
  await sendLead(url, { site: site.id, fields: { email: `${name}@example.com` } }, { 'Idempotency-Key': key });
  const entries = (await readAll(hub.parts.journal.folder)).filter((entry) => entry.kind === 'lead');
  const lead = await leadOf(key);
  expect(entries.at(-1)).toEqual({
    kind: 'lead',
    site: site.id,
    atMs: hub.clock.nowMs(),
    lead: { id: lead?.id, campaign: 'welcome', form: 'form', verdict: 'doubtful' },
    sealed: expect.any(String) as string,
  });
  const text = JSON.stringify(entries);
  expect(text).not.toContain(name);
  for (const each of entries) expect(Buffer.from(each.sealed ?? '', 'base64').includes(name)).toBe(false);
});

describe('one key', () => {
  test('is one lead with one answer, however often and however much at once it is sent', async () => {
    const key = randomUUID();
    const body = { site: site.id, ticket: await ticketInHand() };
    const sent = await Promise.all(Array.from({ length: 12 }, () => sendLead(url, body, { 'Idempotency-Key': key })));
    const again = await sendLead(url, { ...body, ticket: undefined, page: 'https://tea.example/later' }, { 'Idempotency-Key': key }); // prettier-ignore
    for (const { status, answer } of [...sent, again]) expect([status, answer]).toEqual([200, { ok: true }]);
    expect((await rows({ key })).map(({ verdict }) => verdict)).toEqual(['good']);
  });

  test('is refused for anything else than it was used for', async () => {
    const key = randomUUID();
    await sendLead(url, { site: site.id }, { 'Idempotency-Key': key });
    const other = await sendLead(
      url,
      { site: site.id, fields: { email: 'eve@example.com' } },
      { 'Idempotency-Key': key },
    );
    expect([other.status, other.answer.ok]).toEqual([409, false]);
    expect(await rows({ key })).toHaveLength(1);
  });

  test.each(['', 'x'.repeat(256)])('must be one: “%s” is none', async (key) => {
    expect((await sendLead(url, { site: site.id }, { 'Idempotency-Key': key })).status).toBe(400);
  });
});

describe('problems', () => {
  test('are told by field, in the language of the page, and nothing is kept', async () => {
    const key = randomUUID();
    const sent = await sendLead(url, { site: site.id, locale: 'fr-CH', fields: { email: 'ann' } }, { 'Idempotency-Key': key }); // prettier-ignore
    expect([sent.status, sent.answer]).toEqual([
      422,
      {
        ok: false,
        problems: [{ field: 'email', message: 'Veuillez saisir une adresse e-mail, par exemple nom@example.com.' }],
      },
    ]);
    expect(await rows({ key })).toEqual([]);
  });

  test.each<[string, object, number]>([
    ['no site of ours', { site: 'nobody' }, 404],
    ['no campaign of the site', { campaign: 'nothing' }, 404],
    ['no form of the campaign', { form: 'nothing' }, 404],
    ['no variant of the campaign', { variant: 'b' }, 404],
    ['no fields', { fields: null }, 400],
    ['a list of fields', { fields: ['ann@example.com'] }, 400],
    ['far too many fields', { fields: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`f${n}`, 'x'])) }, 400],
    ['consents of another shape', { consents: { news: true } }, 400],
    ['far too much', { fields: { email: 'x'.repeat(200_000) } }, 413],
  ])('%s is refused', async (_, body, status) => {
    expect((await sendLead(url, { site: site.id, ...body })).status).toBe(status);
  });
});

describe('pages', () => {
  const preflight = (origin: string) =>
    fetch(`${url}/v1/leads`, {
      method: 'OPTIONS',
      headers: { Origin: origin, 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type,idempotency-key' }, // prettier-ignore
    });

  test('of the site may ask, with a key', async () => {
    const { headers, status } = await preflight('https://tea.example');
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'https://tea.example']);
    expect(headers.get('access-control-allow-headers')).toContain('Idempotency-Key');
  });

  test('of nobody may not', async () => {
    expect((await preflight('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test.each(['https://evil.example', 'null', 'http://tea.example', 'https://tea.example:8443'])(
    'at %s are refused',
    async (origin) => {
      const sent = await sendLead(url, { site: site.id }, { Origin: origin });
      expect([sent.status, sent.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      const ticket = await fetch(`${url}/v1/leads/ticket?site=${site.id}`, { headers: { Origin: origin } });
      expect(ticket.status).toBe(403);
    },
  );

  test('get tickets that no cache keeps and that set no cookie', async () => {
    const { status, headers } = await fetch(`${url}/v1/leads/ticket?site=${site.id}`, {
      headers: { Origin: 'https://tea.example' },
    });
    expect([status, headers.get('cache-control'), headers.get('set-cookie')]).toEqual([200, 'no-store', null]);
    expect(headers.get('access-control-allow-origin')).toBe('https://tea.example');
  });
});

test('only as many proxies as the owner has are believed', async () => {
  const key = randomUUID();
  await sendLead(url, { site: site.id }, { 'Idempotency-Key': key, 'X-Forwarded-For': '8.8.8.8, 193.0.6.139' });
  expect(await leadOf(key)).toMatchObject({ ip: '193.0.6.139', country: 'NL' });
});

describe('a page that was open while its form changed', () => {
  test('may still send it for a day, with the consent it showed; after that it is told to reload', async () => {
    const other = await siteForTests(hub.parts, { domain: 'open.example', origins: ['https://tea.example'] });
    const campaign = await publishForm(hub.parts, other.id);
    const before = await hub.parts.db.campaign.findUniqueOrThrow({
      where: { site_id: { site: other.id, id: campaign } },
    });
    hub.clock.pass(1_000);
    const document = JSON.parse(JSON.stringify(before.document)) as { content: { steps: { blocks: object[] }[] } };
    document.content.steps[0]!.blocks[0] = {
      kind: 'form', id: 'form', submit: 'Send', fields: [emailField, { ...newsField, label: 'Other words.', version: '3', required: true }],
    }; // prettier-ignore
    const saved = await saveCampaign(hub.parts, other.id, { id: campaign, document, revision: 1 });
    expect(saved.ok).toBe(true);
    await putLive(hub.parts, other.id, campaign, 2);

    const body = { site: other.id, consents: { news: { given: true, text: '', version: '2' } } };
    const key = randomUUID();
    expect((await sendLead(url, body, { 'Idempotency-Key': key })).answer).toEqual({ ok: true });
    expect((await leadOf(key))?.consents).toMatchObject({
      news: { text: 'Send me news, {{ own.name }}.', version: '2' },
    });

    hub.clock.pass(25 * 3_600_000);
    const late = await sendLead(url, body);
    expect([late.status, late.answer.problems]).toEqual([
      422,
      [{ field: 'news', message: 'This form has changed meanwhile. Please reload the page and try again.' }],
    ]);
    const now = await sendLead(url, { ...body, consents: { news: { given: true, text: '', version: '3' } } });
    expect(now.answer).toEqual({ ok: true });

    await putLive(hub.parts, other.id, campaign, null);
    expect((await sendLead(url, { ...body, consents: { news: { given: true, text: '', version: '3' } } })).status).toBe(
      200,
    );
    hub.clock.pass(25 * 3_600_000);
    expect((await sendLead(url, body)).status).toBe(404);
  });

  test('keeps the words of its own language', async () => {
    const key = randomUUID();
    const consents = { news: { given: true, text: '', version: '2' } };
    await sendLead(url, { site: site.id, locale: 'de-AT', consents }, { 'Idempotency-Key': key });
    expect((await leadOf(key))?.consents).toMatchObject({ news: { text: 'Neuigkeiten, bitte.' } });
  });
});

test('when anything goes wrong while it is kept, nothing of it is', async () => {
  const failing = await openTestHub();
  const shop = await siteForTests(failing.parts);
  await publishForm(failing.parts, shop.id);
  await failing.parts.db.site.update({
    where: { id: shop.id },
    data: { hubSettings: { leads: { syncToCustomers: true } } },
  });
  const broken = { ...failing.parts.jobs, send: async () => Promise.reject(new Error('pulled the plug')) };
  const { buildApp } = await import('../build-app.ts');
  const { listen } = await import('../listen.ts');
  const { port, stop } = await listen(buildApp({ ...failing.parts, jobs: broken }), 0, '127.0.0.1');
  const key = randomUUID();
  const body = { site: shop.id, consents: { news: { given: true, text: '', version: '2' } } };
  const ticket = await fetchTicket(`http://127.0.0.1:${port}`, shop.id);
  failing.clock.pass(4_000);
  const sent = await sendLead(`http://127.0.0.1:${port}`, { ...body, ticket }, { 'Idempotency-Key': key });
  expect(sent.status).toBe(500);
  expect(await failing.parts.db.lead.count()).toBe(0);

  const whole = await failing.serve();
  expect((await sendLead(whole, { ...body, ticket }, { 'Idempotency-Key': key })).answer).toEqual({ ok: true });
  const [lead] = await failing.parts.db.lead.findMany();
  const jobs = await failing.parts.db.$queryRaw<object[]>`select data from jobs.job where name = 'pass-on-lead'`;
  expect(jobs).toEqual([{ data: { site: shop.id, lead: lead?.id } }]);
  await stop();
  await failing.close();
});

test('while the journal takes nothing, a lead is refused, says when to try again, and is taken then', async () => {
  let isFull = true;
  const { append } = hub.parts.journal;
  const journal: typeof hub.parts.journal = {
    ...hub.parts.journal,
    append: async (entry) => (isFull ? { ok: false, why: 'full' } : append(entry)),
  };
  const full = await listen(express().use(leadsRoutes({ ...hub.parts, journal })), 0, '127.0.0.1');
  const key = randomUUID();
  const send = () =>
    sendLead(`http://127.0.0.1:${full.port}`, { site: site.id, fields: { email: 'x@example.com' } }, { 'Idempotency-Key': key }); // prettier-ignore
  const refused = await send();
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '30']);
  expect(await rows({ key })).toEqual([]);
  isFull = false;
  expect((await send()).status).toBe(200);
  expect(await rows({ key })).toHaveLength(1);
  await full.stop();
});
