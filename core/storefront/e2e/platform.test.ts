import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openSenses } from './senses.ts';
import type { Senses } from './senses.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';

let stage: Stage;
let senses: Senses;
beforeAll(async () => {
  stage = await openStage();
});
afterEach(async () => {
  await senses.scene.expectQuiet();
  await senses.scene.close();
});
afterAll(() => stage.close());

const open = async (options?: Parameters<typeof openSenses>[1]) => (senses = await openSenses(stage, options));
const run = (script: string) => senses.scene.page.evaluate(script);
const cartNames = ['cart.items', 'cart.total', 'cart.currency', 'cart.products', 'cart.types', 'cart.discounts'];
const readCart = () => senses.read(...cartNames);
const requested = (part: string) => senses.scene.requests.filter(({ url }) => url.includes(part)).length;

describe('a plain page', () => {
  test('has its printed facts, no cart to watch, no coupon, and fetches no platform', async () => {
    await open({ facts: { 'cart.items': 2 } });
    const before = senses.scene.requests.length;
    expect(await senses.watchShop()).toBe(false);
    expect(await senses.addCoupon('X')).toBe(false);
    expect(await readCart()).toEqual({ 'cart.items': 2 });
    expect(senses.scene.requests.length).toBe(before);
  });
});

describe('a Shopify page', () => {
  const cart = {
    item_count: 3,
    total_price: 17850,
    currency: 'EUR',
    items: [
      { product_id: 11, product_type: 'Lamp' },
      { product_id: 12, product_type: '' },
      { product_id: 11, product_type: 'Lamp' },
    ],
    discount_codes: [{ code: 'SPRING', applicable: true }, { code: 'OLD', applicable: false }],
  }; // prettier-ignore
  const read = {
    'cart.items': 3,
    'cart.total': 178.5,
    'cart.currency': 'EUR',
    'cart.products': ['11', '12'],
    'cart.types': ['Lamp'],
    'cart.discounts': ['spring'],
  };
  const openShop = (more = {}) =>
    open({
      fixture: 'shopify',
      facts: { 'cart.items': 0, 'cart.types': ['Old'] },
      answers: { '/cart.js': cart, ...more },
    });
  const watch = async () => {
    expect(await senses.watchShop()).toBe(true);
    expect(requested('/senses/shopify')).toBeGreaterThan(0);
  };

  test('keeps what was printed until something changes', async () => {
    await openShop();
    await watch();
    expect(await readCart()).toEqual({ 'cart.items': 0, 'cart.types': ['Old'] });
    expect(requested('/cart.js')).toBe(0);
  });

  test('reads the cart when a standard event has come true', async () => {
    await openShop();
    await watch();
    await run(`document.body.dispatchEvent(Object.assign(new Event('shopify:cart:lines-update', { bubbles: true }),
      { action: 'add', promise: new Promise((done) => { window.settle = done; }) }))`);
    await senses.pass(300);
    expect(requested('/cart.js')).toBe(0);
    await run('settle({ cart: {} })');
    await expect.poll(readCart).toEqual(read);
  });

  test('reads the cart when a standard event failed or promises nothing', async () => {
    await openShop();
    await watch();
    await run(
      `document.dispatchEvent(Object.assign(new Event('shopify:cart:lines-update'), { promise: Promise.reject(new Error('sold out')) }))`,
    );
    await expect.poll(readCart).toEqual(read);
    await run(`document.dispatchEvent(new Event('shopify:cart:discount-update'))`);
    await expect.poll(() => requested('/cart.js')).toBe(2);
  });

  test('reads the cart after a theme without events has put something into it, once', async () => {
    await openShop({ '/cart/add.js': {} });
    await watch();
    await senses.watch({ kind: 'add-to-cart' });
    await senses.scene.page.locator('#add').click();
    await expect.poll(readCart).toEqual(read);
    await senses.pass(300);
    expect(requested('/cart.js')).toBe(1);
    expect(await senses.fires()).toBe(1);
  });

  test('reads it under the root of its market', async () => {
    await openShop({ '/de-at/cart.js': { ...cart, item_count: 9 } });
    await run(`Shopify.routes.root = '/de-at/'`);
    await watch();
    await run(`document.dispatchEvent(new Event('shopify:cart:lines-update'))`);
    await expect.poll(readCart).toMatchObject({ 'cart.items': 9 });
  });

  test('keeps what it knew when the cart cannot be read', async () => {
    await openShop({ '/cart.js': 'garbage' });
    await watch();
    await run(`document.dispatchEvent(new Event('shopify:cart:lines-update'))`);
    await expect.poll(() => requested('/cart.js')).toBe(1);
    await senses.pass(100);
    expect(await readCart()).toEqual({ 'cart.items': 0, 'cart.types': ['Old'] });
  });

  test.each([
    ['Spring', cart, true],
    ['OLD', cart, false],
    ['NEVER', cart, false],
    ['LATER', { ...cart, item_count: 0, items: [], discount_codes: [] }, true],
  ])('puts the code %s into the cart: %#', async (code, after, isAdded) => {
    await open({ fixture: 'shopify', answers: { '/cart.js': after } });
    await senses.scene.page.route('**/discount/*', (route) => {
      const { searchParams, origin } = new URL(route.request().url());
      return route.fulfill({ status: 302, headers: { location: `${origin}${searchParams.get('redirect')}` } });
    });
    expect(await senses.addCoupon(code)).toBe(isAdded);
    expect(requested(`/discount/${code}?`)).toBe(1);
  });

  test('says so where the code cannot be put anywhere', async () => {
    await open({ fixture: 'shopify' });
    await senses.scene.page.route('**/discount/*', (route) => route.fulfill({ status: 500, body: 'oops' }));
    expect(await senses.addCoupon('X')).toBe(false);
    (senses.scene.consoleMessages as string[]).length = 0; // The browser's own line about the 500.
  });

  test('leaves nothing behind once it was stopped', async () => {
    await openShop();
    const before = await senses.alive();
    await watch();
    await run(`document.dispatchEvent(new Event('shopify:cart:lines-update'))`);
    await senses.stop();
    expect(await senses.alive()).toEqual(before);
    await senses.pass(300);
    expect(requested('/cart.js')).toBe(0);
  });
});

describe('a WordPress page', () => {
  const cart = {
    items_count: 2,
    items: [{ id: 31 }, { id: 32 }],
    coupons: [{ code: 'spring' }],
    totals: {
      total_price: '6490',
      total_shipping: '490',
      total_shipping_tax: null,
      currency_code: 'EUR',
      currency_minor_unit: 2,
    },
  };
  const read = {
    'cart.items': 2,
    'cart.total': 60,
    'cart.currency': 'EUR',
    'cart.products': ['31', '32'],
    'cart.discounts': ['spring'],
  };
  /** What every WordPress prints, and every WooCommerce. */
  const asWordPress = `addEventListener('DOMContentLoaded', () => {
    const link = document.createElement('link'); link.rel = 'https://api.w.org/'; link.href = '/wp-json/'; document.head.append(link);
    document.body.classList.add('woocommerce-js');
  })`;
  const openShop = (facts: Readonly<Record<string, unknown>> = { 'cart.items': 0, 'cart.types': ['Old'] }, more = {}) =>
    open({
      fixture: 'wordpress',
      initScript: asWordPress,
      facts,
      answers: { '/wp-json/wc/store/v1/cart': cart, ...more },
    });
  const watch = async () => {
    expect(await senses.watchShop()).toBe(true);
    expect(requested('/senses/wordpress')).toBeGreaterThan(0);
  };

  test('reads the cart after a block has put something into it', async () => {
    await openShop();
    await watch();
    expect(requested('wc/store')).toBe(0);
    await run(`document.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart', { bubbles: true, detail: {} }))`);
    await expect.poll(readCart).toEqual(read);
  });

  test.each(['/wp-json/wc/store/v1/batch', '/wp-json/wc/store/v1/cart/add-item', '/?wc-ajax=add_to_cart'])(
    'reads the cart after a request to %s, and its own reading is no sign of a change',
    async (path) => {
      await openShop(undefined, { [path]: {} });
      await watch();
      await run(`fetch('${path}', { method: 'POST' })`);
      await expect.poll(readCart).toEqual(read);
      await senses.pass(400);
      expect(requested('/wp-json/wc/store/v1/cart') - requested('/add-item')).toBe(1);
    },
  );

  test('on a cached page asks for the cart where the shop says that there is one', async () => {
    await open({ fixture: 'wordpress', initScript: asWordPress, answers: { '/wp-json/wc/store/v1/cart': cart } });
    await run(`document.cookie = 'woocommerce_items_in_cart=1'`);
    await watch();
    await expect.poll(readCart).toEqual(read);
  });

  test('on a cached page knows that a cart is empty without asking', async () => {
    await open({ fixture: 'wordpress', initScript: asWordPress });
    await watch();
    expect(await readCart()).toEqual({
      'cart.items': 0,
      'cart.total': 0,
      'cart.products': [],
      'cart.discounts': [],
    });
    expect(requested('wc/store')).toBe(0);
  });

  test('without a shop knows nothing of carts', async () => {
    await open({ fixture: 'wordpress', initScript: asWordPress.replace('woocommerce-js', 'none') });
    await watch();
    expect(await readCart()).toEqual({});
    expect(requested('wc/store')).toBe(0);
  });

  test.each([
    [200, true],
    [400, false],
  ])('puts a code into the cart with the nonce that came with it: %i', async (status, isAdded) => {
    await openShop();
    const sent: { nonce: string | undefined; body: unknown }[] = [];
    await senses.scene.page.route('**/wc/store/v1/cart', (route) =>
      route.fulfill({ json: cart, headers: { Nonce: 'abc123' } }),
    );
    await senses.scene.page.route('**/apply-coupon', (route) => {
      sent.push({ nonce: route.request().headers()['nonce'], body: route.request().postDataJSON() });
      return route.fulfill({ status, json: {} });
    });
    expect(await senses.addCoupon('SPRING')).toBe(isAdded);
    expect(sent).toEqual([{ nonce: 'abc123', body: { code: 'SPRING' } }]);
    (senses.scene.consoleMessages as string[]).length = 0; // The browser's own line about the 400.
  });

  test('leaves nothing behind once it was stopped', async () => {
    await openShop();
    const before = await senses.alive();
    await watch();
    await run(`document.body.dispatchEvent(new CustomEvent('wc-blocks_added_to_cart', { bubbles: true }))`);
    await senses.stop();
    expect(await senses.alive()).toEqual(before);
  });
});
