import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { findLightChromium } from '@beckon/storefront/e2e/find-chromium';
import { giveBack, lendBrowser } from '@beckon/storefront/e2e/lend-browser';
import { unpackRecord } from '@beckon/storefront/pack';
import { unpackPurchases } from '@beckon/storefront/purchases';
import { demoCustomers, placeAppBlock } from '../src/index.ts';
import { openShopScene } from './open-shop-scene.ts';
import type { SceneOptions, ShopScene } from './open-shop-scene.ts';

// Whole ways through a shop, some with a checkout.
vi.setConfig({ testTimeout: 90_000 });

let browser: Browser;
let scene: ShopScene;
beforeAll(async () => {
  browser = await lendBrowser({
    executablePath: findLightChromium(),
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1', '--disable-component-update'],
  });
});
afterEach(async () => {
  const { problems } = scene;
  await scene.close();
  expect(problems).toEqual([]);
});
afterAll(() => giveBack(browser));
const open = async (options?: SceneOptions) => (scene = await openShopScene(browser, options));

const winBack = {
  id: 'win-back',
  audience: {
    all: [
      { attribute: 'customer.lastOrderAt', is: 'olderThan', value: { days: 60 } },
      { attribute: 'cart.items', is: 'equals', value: 0 },
    ],
  },
};
const never = { id: 'never', audience: { attribute: 'page.path', is: 'equals', value: '/never' } };
/** A popup would lie over the cookie banner. */
const slideIn = { kind: 'slide-in', corner: 'bottom-end', width: 360 };
const dayMs = 86_400_000;

describe('a shop where nothing matches', () => {
  test.each(['accept', 'decline', undefined] as const)('asks nothing of us: consent %s', async (choice) => {
    await open({ campaigns: [never] });
    await scene.visit('/');
    if (choice) await scene.answer(choice);
    for (const path of ['/collections/home', '/products/hearth-blanket', '/cart', '/']) await scene.visit(path);
    await scene.settle();
    await scene.visit('/pages/our-wool');
    await scene.settle();
    expect(scene.hubRequests()).toBe(0);
    // The tag was there all the time.
    expect(scene.requests.some((url) => /\/engine-[\da-f]+\.js$/.test(url))).toBe(true);
  });

  test('loads nothing of ours at all while no campaign is live', async () => {
    await open();
    await scene.visit('/');
    await scene.answer('accept');
    await scene.visit('/products/hearth-blanket');
    await scene.settle();
    expect(scene.requests.filter((url) => url.includes('/extensions/'))).toEqual([]);
    expect(scene.hubRequests()).toBe(0);
    // The page's own calls wait in the queue, unheard and without an error.
    expect(await scene.page.evaluate(`beckon('event', 'x'), beckon.q.length`)).toBe(1);
  });
});

test('the engine is found beside the loader on a CDN that adds a version to its address', async () => {
  await open({ campaigns: [{ id: 'hello' }] });
  await scene.visit('/');
  await scene.campaign('hello').waitFor({ state: 'attached' });
  const loader = scene.requests.find((url) => url.includes('loader.js'))!;
  expect(loader).toMatch(/\/assets\/loader\.js\?v=\d+$/);
  expect(new URL(loader).origin).not.toBe(scene.url);
  const engine = scene.requests.find((url) => /\/(engine|with-popup)-/.test(url))!;
  expect(engine.replace(/(engine|with-popup)-.*$/, '')).toBe(loader.replace(/loader\.js.*$/, ''));
});

test('a bar for everybody has its room where the page is not painted yet, and none where it is', async () => {
  const format = { kind: 'bar', edge: 'top', sticks: false, pushes: true, height: 48, closable: true };
  await open({ campaigns: [{ id: 'bar', format }] });
  const findBegin = () => scene.page.evaluate(() => document.body.getBoundingClientRect().top);
  for (const [painted, room] of [
    [[], 48],
    [[{}], 0],
  ] as const) {
    await scene.page.addInitScript((painted) => {
      performance.getEntriesByType = () => painted as never;
    }, painted);
    await scene.visit('/');
    expect(await findBegin()).toBe(room);
    await scene.campaign('bar').getByRole('region').waitFor();
    expect(await findBegin()).toBe(room);
  }
});

describe('a campaign for those who bought more than 60 days ago and have an empty cart', () => {
  test('shows to the customer who bought 90 days ago, once remembering is allowed', async () => {
    await open({ campaigns: [winBack] });
    await scene.logIn(demoCustomers.longAgo);
    await scene.visit('/');
    await scene.settle();
    expect(await scene.campaign('win-back').count()).toBe(0);
    await scene.answer('accept');
    await expect.poll(() => scene.campaign('win-back').count()).toBe(1);
    expect(await scene.campaign('win-back').textContent()).toBeDefined();
    await scene.page.getByRole('heading', { name: 'This is win-back' }).waitFor();
  });

  test('leaves the screen when remembering is withdrawn', async () => {
    await open({ campaigns: [winBack] });
    await scene.logIn(demoCustomers.longAgo);
    await scene.answer('accept');
    await expect.poll(() => scene.campaign('win-back').count()).toBe(1);
    await scene.page.evaluate(
      `Shopify.customerPrivacy.setTrackingConsent({ preferences: false, analytics: false, marketing: false, sale_of_data: false })`,
    );
    await expect.poll(() => scene.campaign('win-back').count()).toBe(0);
    expect(Object.keys(await scene.readStorage())).toEqual(['_tracking_consent']);
  });

  test.each([
    ['the customer who bought yesterday', demoCustomers.recent],
    ['a guest', undefined],
  ])('does not show to %s', async (_, email) => {
    await open({ campaigns: [winBack, { id: 'control', format: slideIn }] });
    if (email) await scene.logIn(email);
    await scene.visit('/');
    await scene.answer('accept');
    await scene.page.getByRole('heading', { name: 'This is control' }).waitFor();
    expect(await scene.campaign('win-back').count()).toBe(0);
  });

  test('does not show to them once something is in the cart', async () => {
    await open({ campaigns: [winBack] });
    await scene.logIn(demoCustomers.longAgo);
    await scene.addToCart('cabin-socks');
    await scene.answer('accept');
    await scene.visit('/');
    await scene.settle();
    expect(await scene.campaign('win-back').count()).toBe(0);
  });
});

describe('a guest who bought', () => {
  const buyAsGuest = async (choice: 'accept' | 'decline') => {
    await open({ campaigns: [winBack] });
    await scene.visit('/');
    await scene.answer(choice);
    await scene.addToCart('hearth-blanket');
    await scene.checkOut('guest@example.com');
    await scene.settle();
  };
  const comeBackLater = async () => {
    await scene.page.clock.setSystemTime(Date.now() + 90 * dayMs);
    await scene.visit('/');
    await scene.settle();
  };

  test('is known to have, 90 days later, without logging in', async () => {
    await buyAsGuest('accept');
    const kept = await scene.readStorage();
    const blanket = scene.shop.data.products.find(({ handle }) => handle === 'hearth-blanket')!;
    expect(unpackPurchases(kept['beckon_orders'], Date.now())).toMatchObject({
      orders: 1,
      spent: 133.9,
      currency: 'EUR',
      products: [String(blanket.id)],
      lastOrder: String(scene.shop.data.orders.at(-1)!.id),
    });
    await scene.visit('/');
    await scene.settle();
    expect(await scene.campaign('win-back').count()).toBe(0);
    await comeBackLater();
    await expect.poll(() => scene.campaign('win-back').count()).toBe(1);
  });

  test('is unknown where they declined', async () => {
    await buyAsGuest('decline');
    expect(Object.keys(await scene.readStorage())).toEqual(['_tracking_consent']);
    await comeBackLater();
    expect(await scene.campaign('win-back').count()).toBe(0);
  });

  test.each([
    ['they withdraw', `Shopify.customerPrivacy.setTrackingConsent({ preferences: false })`],
    ['the page says so', `beckon('forget')`],
  ])('is forgotten when %s', async (_, words) => {
    await buyAsGuest('accept');
    await scene.visit('/');
    await scene.settle();
    await scene.page.evaluate(words);
    await expect.poll(async () => (await scene.readStorage())['beckon_orders']).toBeUndefined();
    await comeBackLater();
    expect(await scene.campaign('win-back').count()).toBe(0);
  });
});

describe('an order', () => {
  test('is told with the visitor whom the tag knows, once, by the number that the webhook says', async () => {
    await open({ campaigns: [{ id: 'hello', format: slideIn }] });
    await scene.visit('/');
    await scene.answer('accept');
    await scene.campaign('hello').waitFor({ state: 'attached' });
    await scene.addToCart('cabin-socks', 2);
    await scene.checkOut('guest@example.com');
    await expect.poll(() => scene.events('order-placed').length).toBe(1);
    await scene.page.reload();
    await scene.settle();
    const [placed, again] = scene.events('order-placed');
    const { visitor } = unpackRecord((await scene.readStorage())['beckon'])!.memory!;
    expect(visitor).toMatch(/^[\da-f]{32}$/);
    expect(placed).toMatchObject({
      site: 'halden',
      visitor,
      purpose: 'analytics',
      data: { order: String(scene.shop.data.orders.at(-1)!.id), value: 42.9, currency: 'EUR', items: 2 },
    });
    expect(again?.id).toBe(placed!.id);
    expect(scene.events('checkout-started')).toEqual([expect.objectContaining({ visitor })]);
    expect(scene.events('campaign-shown').every((event) => event.visitor === visitor)).toBe(true);
    expect(JSON.stringify(scene.events())).not.toContain('guest@');
  });

  test('is told by nobody where the visitor declined', async () => {
    await open();
    await scene.visit('/');
    await scene.answer('decline');
    await scene.addToCart('cabin-socks');
    await scene.checkOut('guest@example.com');
    await scene.settle();
    expect(scene.hubRequests()).toBe(0);
  });

  test('is told where the visitor accepts on the very page that says thank you', async () => {
    await open();
    await scene.addToCart('cabin-socks');
    await scene.checkOut('guest@example.com');
    await scene.settle();
    expect(scene.hubRequests()).toBe(0);
    await scene.answer('accept');
    await expect.poll(() => scene.events('order-placed').length).toBe(1);
  });
});

test.each([
  ['with Shopify’s standard events', true],
  ['without them', false],
])('cart facts follow what is put into the cart, in a theme %s', async (_, hasStandardEvents) => {
  const audience = { attribute: 'cart.total', is: 'atLeast', value: 100 };
  await open({ campaigns: [{ id: 'rich', audience }], hasStandardEvents });
  await scene.visit('/products/hearth-blanket');
  await scene.settle();
  expect(await scene.campaign('rich').count()).toBe(0);
  await scene.page.getByRole('button', { name: 'Add to cart' }).click();
  await expect.poll(() => scene.campaign('rich').count()).toBe(1);
});

test('cart facts follow Shopify’s own action, called by whomever', async () => {
  const audience = { attribute: 'cart.items', is: 'atLeast', value: 3 };
  await open({ campaigns: [{ id: 'three', audience }] });
  await scene.visit('/');
  const variant = scene.shop.data.products.find(({ handle }) => handle === 'cabin-socks')!.variants[0]!.id;
  await scene.settle();
  await scene.page.evaluate(
    `Shopify.actions.updateCart({ lines: [{ merchandiseId: 'gid://shopify/ProductVariant/${variant}', quantity: 3 }] })`,
  );
  await expect.poll(() => scene.campaign('three').count()).toBe(1);
});

test('app blocks hold the embed they name, and the bell of the feed', async () => {
  await open({
    campaigns: [
      { id: 'inline', format: { kind: 'embed', into: '#nowhere', placement: 'append', reserve: 120 } },
      { id: 'message', format: { kind: 'feed', teaser: 'News from the loom' } },
    ],
  });
  placeAppBlock(scene.shop, 'index', { block: 'place', settings: { campaign: 'inline' } });
  placeAppBlock(scene.shop, 'header', { block: 'bell', settings: {} });
  await scene.visit('/');
  await scene.page.locator('main .beckon-place').getByRole('heading', { name: 'This is inline' }).waitFor();
  await scene.page.locator('header .beckon-bell').getByRole('button').waitFor();
});

describe('a Customer Privacy API', () => {
  test('that cannot be loaded means no', async () => {
    await open({ campaigns: [winBack], hasPrivacyApi: false, hasBanner: false, region: 'US' });
    await scene.logIn(demoCustomers.longAgo);
    await scene.visit('/');
    await scene.settle();
    expect(await scene.campaign('win-back').count()).toBe(0);
    expect(scene.hubRequests()).toBe(0);
    expect(await scene.readStorage()).toEqual({});
    // The browser's own line about the file that is not there.
    (scene.problems as string[]).splice(0);
  });

  test('of a place whose law asks afterwards is a yes without a banner, until the visitor says no', async () => {
    await open({ campaigns: [winBack], region: 'US' });
    await scene.logIn(demoCustomers.longAgo);
    await expect.poll(() => scene.campaign('win-back').count()).toBe(1);
    expect(await scene.page.locator('#shopify-pc__banner').count()).toBe(0);
    await scene.page.evaluate(`Shopify.customerPrivacy.setTrackingConsent({ preferences: false })`);
    await expect.poll(() => scene.campaign('win-back').count()).toBe(0);
  });
});
