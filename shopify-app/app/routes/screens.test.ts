import { createHmac } from 'node:crypto';
import { newCampaign } from '@beckon/editing';
import { createCampaign } from '@beckon/hub/campaigns/create-campaign';
import { readCampaign } from '@beckon/hub/campaigns/read-campaign';
import { collectPerson } from '@beckon/hub/privacy/collect-person';
import { takeRequest } from '@beckon/hub/privacy/take-request';
import { saveSession } from '@beckon/hub/shopify-sessions/shopify-session.store';
import { installSite } from '@beckon/hub/sites/install-site';
import type { Site } from '@beckon/hub/sites/site';
import { openTestHub, type TestHub } from '@beckon/hub/test/open-test-hub';
import { plantPerson } from '../../test/plant-person.ts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RouteArgs } from '../shopify/load-context.ts';
import * as campaigns from './app.campaigns._index.tsx';
import * as campaignsExport from './app.campaigns.export.tsx';
import * as leads from './app.leads._index.tsx';
import * as leadsExport from './app.leads.export.tsx';
import * as requests from './app.requests._index.tsx';
import * as request from './app.requests.$id._index.tsx';
import * as requestExport from './app.requests.$id.export.tsx';
import * as reports from './app.reports.tsx';
import * as settings from './app.settings.tsx';
import * as consentExport from './app.consent.export.tsx';
import * as gallery from './app.templates.tsx';
import * as why from './app.why.tsx';

const shopify = { apiKey: 'key', apiSecret: 'secret', appUrl: 'https://app.example', appBridgeUrl: 'https://cdn.shopify.com/shopifycloud/app-bridge.js', frameAncestors: [] }; // prettier-ignore
let hub: TestHub;
const sites: Record<string, Site> = {};

beforeAll(async () => {
  hub = await openTestHub({ nowMs: Date.now() });
  for (const [name, locale] of [
    ['tea', 'en'],
    ['rival', 'en'],
    ['tee', 'de-AT'],
  ] as const) {
    const domain = `${name}.myshopify.com`;
    const facts = {
      platform: 'shopify' as const,
      domain,
      name,
      timeZone: 'Europe/Berlin',
      locale,
      origins: [`https://${domain}`],
    };
    sites[name] = await installSite(hub.parts, facts);
    const session = {
      id: `offline_${domain}`,
      shop: domain,
      isOnline: false,
      state: '',
      scope: '',
      accessToken: 'token',
    };
    await saveSession(hub.parts.db, {
      ...session,
      expires: null,
      refreshToken: null,
      refreshExpires: null,
      userId: null,
    });
  }
});
afterAll(() => hub.close());

/** A request as App Bridge makes it: signed by Shopify for one shop, for a minute. */
function ask(shop: string, path: string, form?: Readonly<Record<string, string | readonly string[]>>): RouteArgs {
  const now = Math.floor(Date.now() / 1000);
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const origin = `https://${shop}.myshopify.com`;
  const claims = {
    iss: `${origin}/admin`,
    dest: origin,
    aud: 'key',
    sub: '7',
    exp: now + 60,
    nbf: now,
    iat: now,
    sid: 's',
  };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ ...claims, jti: String(Math.random()) })}`;
  const token = `${signed}.${createHmac('sha256', 'secret').update(signed).digest('base64url')}`;
  const body =
    form &&
    new URLSearchParams(Object.entries(form).flatMap(([key, value]) => [value].flat().map((one) => [key, one])));
  const request = new Request(`https://app.example${path}`, {
    headers: { authorization: `Bearer ${token}`, 'user-agent': 'Mozilla/5.0 Chrome/130.0' },
    ...(body && { method: 'POST', body }),
  });
  return { request, params: {}, context: { hub: hub.parts, shopify } };
}

describe('campaigns', () => {
  test('are begun from a template, listed, duplicated, deleted and brought back', async () => {
    const begun = (await gallery.action(ask('tea', '/app/templates', { template: 'win-back', name: '' }))) as Response;
    expect([begun.status, begun.headers.get('location')]).toEqual([302, '/app/campaigns/win-back']);

    const list = await campaigns.loader(ask('tea', '/app/campaigns'));
    expect(list.rows).toMatchObject([{ id: 'win-back', status: 'draft', format: 'popup', displays: 0 }]);
    const act = (verb: string, id: readonly string[]) =>
      campaigns.action(ask('tea', '/app/campaigns', { verb, id, locale: 'en', copyName: 'Copy of {{name}}' }));
    expect(await act('duplicate', ['win-back'])).toEqual({ did: 'duplicate', ids: ['win-back'], refused: [] });
    expect(await act('delete', ['win-back'])).toMatchObject({ did: 'delete', ids: ['win-back'] });
    expect((await campaigns.loader(ask('tea', '/app/campaigns'))).rows.map(({ name }) => name)).toEqual([
      'Copy of Win back',
    ]);
    expect(await act('undelete', ['win-back'])).toMatchObject({ ids: ['win-back'] });
  });

  test('are begun in the shop’s own language, with the template’s others beside it', async () => {
    await gallery.action(ask('tee', '/app/templates', { template: 'welcome-discount', name: 'Willkommen' }));
    const campaign = await readCampaign(hub.parts, sites['tee']!.id, 'welcome-discount');
    expect(campaign).toMatchObject({
      document: {
        name: 'Willkommen',
        locale: 'de',
        content: { label: 'Willkommensrabatt' },
        translations: { en: { label: { label: 'Welcome discount' } } },
      },
    });
  });

  test('go out as a file and come in again, with every problem told', async () => {
    const file = await campaignsExport.action(ask('tea', '/app/campaigns/export?id=win-back', {}));
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="campaigns.json"');
    const text = await file.text();
    const taken = await campaigns.action(ask('tea', '/app/campaigns', { verb: 'import', file: text }));
    expect(taken).toMatchObject({ did: 'import', campaigns: [{ name: 'Win back', problems: [] }] });
    const broken = await campaigns.action(ask('tea', '/app/campaigns', { verb: 'import', file: 'nonsense' }));
    expect(broken).toMatchObject({ campaigns: [], problems: [{ message: expect.stringContaining('JSON') }] });
  });

  test('of one shop are neither seen nor touched by another', async () => {
    const blank = newCampaign({ id: 'secret', name: 'Secret', locale: 'en' });
    await createCampaign(hub.parts, sites['tea']!.id, blank);
    expect((await campaigns.loader(ask('rival', '/app/campaigns'))).rows).toEqual([]);
    await campaigns.action(ask('rival', '/app/campaigns', { verb: 'delete', id: ['secret'] }));
    expect(await readCampaign(hub.parts, sites['tea']!.id, 'secret')).toMatchObject({ name: 'Secret' });
    expect(
      await (await campaignsExport.action(ask('rival', '/app/campaigns/export?id=secret', {}))).text(),
    ).not.toContain('Secret');
  });
});

describe('settings', () => {
  test('are saved group by group; what is wrong is told at its place, and nothing is saved', async () => {
    const save = (patch: object) =>
      settings.action(ask('tea', '/app/settings', { verb: 'save', patch: JSON.stringify(patch) }));
    expect(await save({ settings: { storage: { kind: 'cookie', days: 90 } } })).toMatchObject({ ok: true });
    expect(await save({ settings: { visitMinutes: 0 }, hubSettings: { codes: { perHour: 0 } } })).toMatchObject({
      ok: false,
      problems: [{ path: 'settings.visitMinutes' }, { path: 'hubSettings.codes.perHour' }],
    });
    const { saved } = await settings.loader(ask('tea', '/app/settings'));
    expect(saved.settings).toMatchObject({ storage: { days: 90 }, visitMinutes: 30 });
  });

  test('give a key once, and revoke it', async () => {
    const made = await settings.action(ask('tea', '/app/settings', { verb: 'create-key', name: 'Agency' }));
    expect(made).toMatchObject({ ok: true, secret: expect.stringMatching(/^bk_/) });
    const [key] = (await settings.loader(ask('tea', '/app/settings'))).apiKeys;
    expect(JSON.stringify(key)).not.toContain('bk_');
    expect(await settings.action(ask('rival', '/app/settings', { verb: 'revoke-key', id: key!.id }))).toEqual({
      ok: false,
    });
    expect(await settings.action(ask('tea', '/app/settings', { verb: 'revoke-key', id: key!.id }))).toEqual({
      ok: true,
    });
  });

  test('refuse what no screen sends', async () => {
    await expect(settings.action(ask('tea', '/app/settings', { verb: 'save', patch: '{' }))).rejects.toMatchObject({
      status: 400,
    });
  });
});

test('a visit is asked why, in the merchant’s language', async () => {
  const visit = JSON.stringify({ attributes: { 'cart.items': 0 } });
  const answer = await why.action(ask('tea', '/app/why', { visit, documents: 'working', locale: 'de' }));
  expect(answer).toMatchObject({ ok: true });
  expect(
    answer.ok && answer.campaigns.every(({ sentence }) => /^(Gezeigt|Zurückgehalten|Nicht|Angezeigt)/.test(sentence)),
  ).toBe(true);
  const nonsense = await why.action(
    ask('tea', '/app/why', { visit: '{"attributes":{"no.such":1}}', documents: 'live' }),
  );
  expect(nonsense).toMatchObject({ ok: false, why: 'invalid' });
});

test('leads and reports of a shop without any are empty, and a file of leads has its headings', async () => {
  expect(await leads.loader(ask('tea', '/app/leads?page=9'))).toMatchObject({ leads: [], total: 0, page: 1 });
  const file = await leadsExport.action(ask('tea', '/app/leads/export', {}));
  expect(file.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(await file.text()).toMatch(/^id,created_at,campaign/);
  const { report, query } = await reports.loader(ask('tea', '/app/reports?from=nonsense'));
  expect([report.days.length, report.totals.displays, query.campaign]).toEqual([30, 0, '']);
});

test('who asks what is known of them is listed, read and handed on as a file; who left nothing too', async () => {
  const { id: site } = sites['tea']!;
  expect((await requests.loader(ask('tea', '/app/requests'))).rows).toEqual([]);
  await plantPerson(hub.parts, site, { email: 'ann@example.com', visitor: 'v', order: '77' });
  const asked = { right: 'access', via: 'shop' } as const;
  await takeRequest(hub.parts, site, { ...asked, id: '1', customer: '9', whose: { email: 'ann@example.com' }, orders: ['77'] }); // prettier-ignore
  hub.clock.pass(1_000);
  await collectPerson(hub.parts, site, { id: '2', customer: '8', whose: {}, orders: [] });

  const { rows, pageUrl } = await requests.loader(ask('tea', '/app/requests'));
  expect(pageUrl).toBe(`https://hub.example/v1/privacy/${site}`);
  expect(rows).toMatchObject([
    { id: '1', who: 'ann@example.com', right: 'access', state: 'open', isOverdue: false },
    // An answer that was laid out before there were requests.
    { id: '2', who: '8', state: 'done' },
  ]);
  expect(Date.parse(rows[0]?.keptUntil ?? '') - Date.parse(rows[0]?.askedAt ?? '')).toBe(30 * 86_400_000);
  expect((await settings.loader(ask('tea', '/app/settings'))).requests).toBe(1);

  const of = (id: string, form?: Readonly<Record<string, string>>) => ({
    ...ask('tea', `/app/requests/${id}`, form),
    params: { id },
  });
  expect((await request.loader(of('1'))).detail).toMatchObject({
    forms: [{ campaign: 'c', fields: ['ann@example.com'] }],
    purchases: [{ id: '77', value: '10 EUR' }],
    visits: expect.arrayContaining([expect.objectContaining({ name: 'page-viewed' })]),
  });
  const file = await requestExport.action(of('1'));
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="data-request-1.json"');
  expect(await file.json()).toMatchObject({ asking: { customer: '9' }, leads: [{ email: 'ann@example.com' }] });
  for (const read of [request.loader, requestExport.action])
    await expect(read(of('3'))).rejects.toMatchObject({ status: 404 });

  const decide = (form: Readonly<Record<string, string>>) => request.action(of('1', { verb: 'decide', ...form }));
  expect(await decide({ what: 'extend', words: '' })).toEqual({ ok: false, why: 'words' });
  expect(await decide({ what: 'extend', words: 'Holidays' })).toEqual({ ok: true });
  expect(await decide({ what: 'close' })).toEqual({ ok: true });
  expect(await decide({ what: 'close' })).toEqual({ ok: false, why: 'state' });
  await expect(decide({ what: 'nonsense' })).rejects.toMatchObject({ status: 400 });
  const { history } = (await request.loader(of('1'))).request ?? { history: [] };
  expect(history.map(({ what }) => what)).toEqual(['asked', 'collected', 'extended', 'done']);
  expect(history.at(-1)?.by).toBe('7');
});

test('the record of consent is a file of the shop’s own', async () => {
  const file = await consentExport.action(ask('tea', '/app/consent/export', {}));
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="consent-ledger.csv"');
  expect(await file.text()).toMatch(/^number,id,at,preferences/);
});

test('what the journal cannot take now is answered on the screen in words, changes nothing, and can be repeated', async () => {
  const site = sites['tea']?.id ?? '';
  const email = 'full.disk@example.com';
  await plantPerson(hub.parts, site, { email, visitor: 'v-full', order: '78' });
  const { id: lead = '' } = (await leads.loader(ask('tea', '/app/leads'))).leads.find((each) => each.email === email) ?? {}; // prettier-ignore
  const at = new Date(hub.clock.nowMs());
  const more = { customer: null, orders: [], person: null, wish: null, locale: null, tokenHash: null, phone: null };
  await hub.parts.db.rightsRequest.create({ data: { site, id: 'full', right: 'rectify', via: 'form', state: 'open', email, askedAt: at, dueAt: at, history: [], ...more } }); // prettier-ignore

  const journal = { ...hub.parts.journal, append: async () => ({ ok: false, why: 'full' }) as const };
  const act = async (isFull: boolean) => {
    const context = { hub: isFull ? { ...hub.parts, journal } : hub.parts, shopify };
    const correction = { verb: 'decide', what: 'correct', from: email, to: 'empty.disk@example.com' };
    const about = { ...ask('tea', '/app/requests/full', correction), params: { id: 'full' }, context };
    return [
      await leads.action({ ...ask('tea', '/app/leads', { verb: 'delete', id: [lead] }), context }),
      await leads.action({ ...ask('tea', '/app/leads', { verb: 'undelete', id: [lead] }), context }),
      await request.action(about),
    ];
  };
  const none = { ids: [], problem: 'later' };
  const first = await act(true);
  expect(first).toEqual([
    { did: 'delete', ...none },
    { did: 'undelete', ids: [] },
    { ok: false, why: 'later' },
  ]);
  expect(await hub.parts.db.lead.findFirst({ where: { site, id: lead } })).toMatchObject({ email, deletedAt: null });
  const [deleted, back, corrected] = await act(false);
  expect([deleted, back]).toEqual([
    { did: 'delete', ids: [lead] },
    { did: 'undelete', ids: [lead] },
  ]);
  expect(corrected).toEqual({ ok: true });
});
