import type { MintWish, PassedLead, ShopPort } from '@beckon/hub';
import { checkDiscount, demoCustomers } from '@beckon/shopify-stand-in';
import { switchEmbed } from '@beckon/shopify-stand-in/shop/theme';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openTestApp, type TestApp } from '../../test/open-test-app.ts';
import { activatePixel } from './activate-pixel.ts';
import { openAdmin, type ShopifyParts } from './open-admin.ts';
import { holdsEmbed, readEmbedState } from './read-embed-state.ts';

let app: TestApp;
let shop: ShopPort;
let site: { readonly id: string; readonly platform: string; readonly domain: string };
beforeEach(async () => {
  app = await openTestApp();
  ({ site } = await app.open());
  ({ shop } = app.context.hub);
});
afterEach(() => app.close());

/** What Liquid prints as `app.metafields.beckon.snapshot`. */
const printed = () =>
  app.shop.data.metafields.flatMap(({ namespace, key, value }) =>
    namespace === 'beckon' && key === 'snapshot' ? [value] : [],
  );

const admin = (parts: ShopifyParts = app.context) => openAdmin(parts, site.domain);

describe('a snapshot', () => {
  test('lies where the app embed prints it, and the next one in its place', async () => {
    for (const version of [1, 2])
      expect(await shop.deliverSnapshot(site, `{"version":${version}}`)).toEqual({ ok: true });
    expect(printed()).toEqual(['{"version":2}']);
  });

  test('that is larger than Shopify takes is refused in words, and the old one stays', async () => {
    await shop.deliverSnapshot(site, '{"version":1}');
    const refused = await shop.deliverSnapshot(site, JSON.stringify({ text: 'x'.repeat(128_000) }));
    expect(refused).toMatchObject({ ok: false, mayRetry: false, problem: expect.stringContaining('Shopify refused') });
    expect(printed()).toEqual(['{"version":1}']);
  });

  test('for a shop that leaves in the middle of it ends quietly, never to be tried again', async () => {
    app.standIn.uninstall(app.shop);
    expect(await shop.deliverSnapshot(site, '{}')).toMatchObject({ ok: false, mayRetry: false });
  });
});

describe('a code', () => {
  const wish: MintWish = {
    campaign: 'welcome',
    code: 'TEA-1',
    title: 'Beckon: welcome TEA-1',
    discount: { kind: 'percentage', share: 0.1 },
    expiresAt: '2030-01-01T00:00:00Z',
  };
  const minted = () => app.shop.data.discounts.filter(({ code }) => code === 'TEA-1');

  test.each([
    ['a share', { kind: 'percentage', share: 0.1 }],
    ['an amount', { kind: 'amount', amount: 5, currency: 'EUR' }],
    ['free shipping', { kind: 'freeShipping' }],
  ] as const)('for %s is valid once, for one customer, until it expires', async (_, discount) => {
    const own = discount.kind === 'amount' ? { ...discount, currency: app.shop.data.facts.currency } : discount;
    expect(await shop.mintCode(site, { ...wish, discount: own, minimum: 20 })).toMatchObject({
      ok: true,
      code: 'TEA-1',
    });
    expect(minted()).toMatchObject([
      { usageLimit: 1, oncePerCustomer: true, endsAt: expect.stringContaining('2030-01-01') },
    ]);
  });

  const held = () => minted().map(({ customerIds }) => customerIds);
  const maren = demoCustomers.longAgo;
  const customer = (email: string) => app.shop.data.customers.find((each) => each.email === email);

  test('for an address that the shop knows is held to that customer', async () => {
    await shop.mintCode(site, { ...wish, email: maren.toUpperCase() });
    expect(held()).toEqual([[customer(maren)?.id]]);
    const cart = { subtotalCents: 5_000, shippingCents: 0, customerId: null };
    expect(checkDiscount(app.shop, 'TEA-1', { ...cart, email: demoCustomers.recent })).toMatchObject({ why: 'not-for-you' }); // prettier-ignore
    expect(checkDiscount(app.shop, 'TEA-1', { ...cart, email: maren })).toMatchObject({ ok: true });
  });

  test('for somebody new makes them a customer where they agreed to that, and is theirs alone', async () => {
    const lead = { id: 'l', campaign: 'welcome', email: 'new@example.com', firstName: 'Nora', consentedAt: '2026-11-20T10:00:00Z', isDoubleOptIn: false }; // prettier-ignore
    await shop.mintCode(site, { ...wish, email: lead.email, lead });
    expect(customer(lead.email)).toMatchObject({ firstName: 'Nora', emailConsent: { state: 'subscribed' } });
    expect(held()).toEqual([[customer(lead.email)?.id]]);
  });

  test('for somebody new who did not makes nobody a customer: it is for whoever holds it, once', async () => {
    await shop.mintCode(site, { ...wish, email: 'new@example.com' });
    expect(customer('new@example.com')).toBeUndefined();
    expect(minted()).toMatchObject([{ customerIds: null, usageLimit: 1, oncePerCustomer: true }]);
  });

  test('is made where the app may not read customers', async () => {
    const without = (scopes: readonly string[]) => scopes.filter((it) => it !== 'write_customers');
    app.shop.data.tokens = app.shop.data.tokens.map((token) => ({ ...token, scopes: without(token.scopes) }));
    expect(await shop.mintCode(site, { ...wish, email: maren })).toMatchObject({ ok: true });
    expect(held()).toEqual([null]);
  });

  test('in money that the shop does not sell in is refused in words', async () => {
    const refused = await shop.mintCode(site, { ...wish, discount: { kind: 'amount', amount: 5, currency: 'JPY' } });
    expect(refused).toMatchObject({ ok: false, mayRetry: false, problem: expect.stringContaining('JPY') });
  });

  test('that was made, though nobody heard, is found by the next try; one of somebody else’s is left alone', async () => {
    await shop.mintCode(site, wish);
    expect(await shop.mintCode(site, wish)).toMatchObject({ ok: true, code: 'TEA-1' });
    expect(await shop.mintCode(site, { ...wish, title: 'Another' })).toMatchObject({ ok: false, mayRetry: false });
    expect(minted()).toHaveLength(1);
  });
});

describe('a lead', () => {
  const lead: PassedLead = {
    id: 'l',
    campaign: 'welcome',
    email: 'new@example.com',
    firstName: 'Nora',
    locale: 'de',
    consentedAt: '2026-11-20T10:00:00Z',
    isDoubleOptIn: true,
  };
  const find = (email: string) => app.shop.data.customers.filter((each) => each.email === email);

  test('becomes a customer who agreed at that moment, once', async () => {
    for (let times = 0; times < 2; times++) expect(await shop.passOnLead(site, lead)).toEqual({ ok: true });
    const [customer, ...others] = find('new@example.com');
    expect(others).toEqual([]);
    expect(customer).toMatchObject({ firstName: 'Nora', tags: expect.arrayContaining(['beckon', 'beckon:welcome']) });
    expect(customer?.emailConsent).toMatchObject({ state: expect.stringMatching(/^subscribed$/i), level: expect.stringMatching(/confirmed/i) }); // prettier-ignore
    expect(Date.parse(customer?.emailConsent.updatedAt ?? '')).toBe(Date.parse(lead.consentedAt));
  });

  test('who is a customer keeps their name, and their later no', async () => {
    const [maren] = find(demoCustomers.longAgo);
    if (!maren) throw new Error('Maren is not there.');
    Object.assign(maren.emailConsent, { state: 'unsubscribed', updatedAt: '2026-11-25T10:00:00Z' });
    const { firstName } = maren;
    expect(await shop.passOnLead(site, { ...lead, email: maren.email! })).toEqual({ ok: true });
    expect(find(demoCustomers.longAgo)).toMatchObject([{ firstName, emailConsent: { state: 'unsubscribed' } }]);
    expect(await shop.passOnLead(site, { ...lead, email: maren.email!, consentedAt: '2026-11-26T10:00:00Z' })).toEqual({ ok: true }); // prettier-ignore
    expect(find(demoCustomers.longAgo)).toMatchObject([{ emailConsent: { state: 'subscribed' } }]);
  });

  test('with a number that Shopify does not take is passed on by the address', async () => {
    expect(await shop.passOnLead(site, { ...lead, phone: 'not a number' })).toEqual({ ok: true });
    expect(find('new@example.com')).toHaveLength(1);
  });

  test('with a number beside an address agrees to mail alone', async () => {
    expect(await shop.passOnLead(site, { ...lead, phone: '+4915112345678' })).toEqual({ ok: true });
    expect(find('new@example.com')[0]?.smsConsent.state).not.toMatch(/^subscribed$/i);
  });
});

describe('the embed', () => {
  test('is seen to be on or off, and the way to switch it on is a link', async () => {
    const read = async () => {
      const asked = await readEmbedState(admin(), 'test-key');
      return asked.ok ? asked.data : undefined;
    };
    switchEmbed(app.shop, { block: 'beckon', isOn: false });
    expect(await read()).toMatchObject({ isOn: false });
    switchEmbed(app.shop, { block: 'beckon', isOn: true });
    const state = await read();
    expect(state?.isOn).toBe(true);
    expect(new URL(state?.switchOnUrl ?? '').searchParams.get('activateAppId')).toBe('test-key/beckon');
  });

  const block = (type: string, disabled = false) => JSON.stringify({ current: { blocks: { 1: { type, disabled } } } });
  test.each([
    ['nothing', '', false],
    ['no JSON', 'x', false],
    ['a preset by name', '{"current":"Default"}', false],
    ['our block', block('shopify://apps/beckon/blocks/beckon/1-2'), true],
    ['our block, of an app by another handle', block('shopify://apps/my-copy/blocks/beckon/1-2'), true],
    ['our block, off', block('shopify://apps/beckon/blocks/beckon/1-2', true), false],
    ['another block of ours', block('shopify://apps/beckon/blocks/feed/1-2'), false],
    [
      'after Shopify’s comment',
      `/*\n * Auto-generated\n */\n${block('shopify://apps/beckon/blocks/beckon/1-2')}`,
      true,
    ],
  ])('in settings that hold %s: %s', (_, text, isOn) => expect(holdsEmbed(text)).toBe(isOn));
});

test('the pixel is switched on with the site’s address, once, and brought up to date', async () => {
  for (const url of ['https://old.example', 'https://hub.example', 'https://hub.example'])
    expect(await activatePixel(admin(), site, url)).toEqual({ ok: true });
  expect(JSON.parse(app.shop.data.webPixel?.settings ?? '')).toEqual({
    collect: 'https://hub.example/v1/collect',
    site: site.id,
  });
});
