import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { installApp } from '../demo/install-app.ts';
import { demoCustomers, seedDemoShop } from '../demo/seed-demo-shop.ts';
import { openShops } from '../shop/open-shops.ts';
import { readPurchases } from '../shop/read-purchases.ts';
import type { Happening, Shop } from '../shop/shop.ts';
import { placeAppBlock } from '../theme/app-blocks.ts';
import { serveStorefront } from './serve-storefront.ts';
import type { Storefront, StorefrontOptions } from './serve-storefront.ts';
import { signProxyQuery } from './sign-proxy-query.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const snapshot = { version: 1, hash: 'h', site: {}, attributes: {}, campaigns: [{ id: 'one' }], contents: {} };
const happened: Happening[] = [];
let shop: Shop;
let storefront: Storefront | undefined;
// The extensions are built with the first storefront, which takes longer than a test may.
beforeAll(async () => (await serveStorefront(seedDemoShop(openShops()))).stop());
beforeEach(() => {
  const shops = openShops({ nowMs: () => now });
  shop = seedDemoShop(shops);
  happened.length = 0;
  shops.listen((_, it) => happened.push(it));
});
afterEach(async () => {
  await storefront?.stop();
  storefront = undefined;
});

/** A browser as far as HTTP goes: it keeps the cookie it is given, and follows. */
async function open(options: StorefrontOptions = {}) {
  storefront = await serveStorefront(shop, options);
  const { url } = storefront;
  let cookie = '';
  const visit = async (path: string, init: RequestInit = {}) => {
    let answer = await fetch(url + path, { ...init, redirect: 'manual', headers: { ...init.headers, cookie } });
    cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    for (let to = answer.headers.get('location'); to; to = answer.headers.get('location')) {
      answer = await fetch(new URL(to, answer.url), { redirect: 'manual', headers: { cookie } });
      cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    }
    return answer;
  };
  const post = (path: string, form: Readonly<Record<string, string>>) =>
    visit(path, { method: 'POST', body: new URLSearchParams(form) });
  const readFacts = async (path: string) => JSON.parse(printed(await (await visit(path)).text(), 'beckon-facts') ?? 'null'); // prettier-ignore
  return { url, visit, post, readFacts, readCart: async () => (await visit('/cart.js')).json() as Promise<unknown> };
}

const printed = (html: string, id: string) => new RegExp(`id="${id}">(.*?)</script>`, 's').exec(html)?.[1];
const productOf = (handle: string) => shop.data.products.find((it) => it.handle === handle)!;
const variantOf = (handle: string) => String(productOf(handle).variants[0]!.id);

describe('the pages of the shop', () => {
  test.each([
    ['/', 200, 'Warmth that outlives'],
    ['/collections/sweaters', 200, 'Fisher sweater'],
    ['/collections', 200, 'Everything we make'],
    ['/products/fisher-sweater', 200, 'Add to cart'],
    ['/collections/sweaters/products/fisher-sweater', 200, 'Add to cart'],
    ['/products/harbour-cap', 200, 'Sold out'],
    ['/cart', 200, 'nothing in here'],
    ['/search?q=wool', 200, 'results for “wool”'],
    ['/search?q=%3Cscript%3E', 200, '“&lt;script&gt;”'],
    ['/blogs/journal', 200, 'How to mend a sock'],
    ['/blogs/journal/how-to-mend-a-sock', 200, 'lightbulb'],
    ['/pages/our-wool', 200, 'nine hillsides'],
    ['/account', 200, 'Log in'],
    ['/no/such/page', 404, 'Dropped stitch'],
  ])('%s answers %i', async (path, status, part) => {
    const { visit } = await open();
    const answer = await visit(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(part);
  });

  test('have their pictures, styles and scripts', async () => {
    const { visit } = await open();
    const html = await (await visit('/products/fisher-sweater')).text();
    const addresses = [...html.matchAll(/(?:src|href)="(\/cdn\/[^"]+)"/g)].map(([, address]) => address!);
    expect(addresses.length).toBeGreaterThan(6);
    for (const address of new Set(addresses)) expect((await visit(address)).status).toBe(200);
  });
});

describe('the app’s embed', () => {
  test('prints nothing but the queue where no snapshot was delivered, or nothing in it is live', async () => {
    const { visit } = await open();
    for (const delivered of [undefined, { ...snapshot, campaigns: [] }]) {
      installApp(shop, { snapshot: delivered });
      const html = await (await visit('/')).text();
      expect(html).toContain('window.beckon = window.beckon ||');
      expect(html).not.toMatch(/beckon-snapshot|beckon-facts|loader\.js/);
    }
  });

  test('prints nothing at all where it is switched off', async () => {
    const { visit } = await open();
    expect(await (await visit('/')).text()).not.toContain('beckon');
  });

  test('prints the snapshot as it was delivered, and the loader once', async () => {
    installApp(shop, { snapshot });
    const { visit } = await open();
    const html = await (await visit('/')).text();
    expect(JSON.parse(printed(html, 'beckon-snapshot')!)).toEqual(snapshot);
    expect(html.match(/<script src="[^"]*\/assets\/loader\.js\?v=\d+" defer><\/script>/g)).toHaveLength(1);
  });

  test('shows nothing in the theme editor unless the merchant wants to see it', async () => {
    installApp(shop, { snapshot });
    const { visit } = await open();
    expect(await (await visit('/?design_mode')).text()).not.toContain('loader.js');
  });

  test('cannot be broken out of, whatever a shop is called', async () => {
    const evil = `</script><script>alert("1")</script><!--<script>`;
    Object.assign(productOf('fisher-sweater'), { title: evil, vendor: evil, type: evil, tags: [evil] });
    installApp(shop, { snapshot: { ...snapshot, campaigns: [{ id: 'one', name: evil }] } });
    const { visit } = await open();
    const html = await (await visit('/products/fisher-sweater')).text();
    for (const id of ['beckon-snapshot', 'beckon-facts']) expect(printed(html, id)).not.toMatch(/[<>]/);
    expect(JSON.parse(printed(html, 'beckon-facts')!)['page.product']).toMatchObject({ title: evil, tags: [evil] });
  });
});

describe('the printed facts', () => {
  beforeEach(() => installApp(shop, { snapshot }));
  const emptyCart = { 'cart.items': 0, 'cart.total': 0, 'cart.currency': 'EUR', 'cart.products': [], 'cart.types': [], 'cart.discounts': [] }; // prettier-ignore

  test.each([
    ['/', 'home'],
    ['/products/fisher-sweater', 'product'],
    ['/collections/sweaters', 'collection'],
    ['/collections', 'collection'],
    ['/cart', 'cart'],
    ['/search?q=wool', 'search'],
    ['/blogs/journal', 'other'],
    ['/blogs/journal/how-to-mend-a-sock', 'article'],
    ['/pages/our-wool', 'page'],
    ['/account/login', 'account'],
    ['/no/such/page', 'notFound'],
  ])('say that %s is of the type %s', async (path, type) => {
    const { readFacts } = await open();
    expect(await readFacts(path)).toMatchObject({
      'page.type': type,
      'page.language': 'en',
      'customer.isLoggedIn': false,
      ...emptyCart,
    });
  });

  test('say nothing about a person who is not logged in', async () => {
    const { readFacts } = await open();
    expect(Object.keys(await readFacts('/')).filter((name) => name.startsWith('customer.'))).toEqual(['customer.isLoggedIn']); // prettier-ignore
  });

  test('describe the product, at the price of the variant that is chosen', async () => {
    const { readFacts } = await open();
    const { id, variants } = productOf('shepherd-vest');
    variants[2]!.priceCents = 8150;
    expect((await readFacts(`/products/shepherd-vest?variant=${variants[2]!.id}`))['page.product']).toEqual({
      id: String(id),
      handle: 'shepherd-vest',
      title: 'Shepherd vest',
      type: 'Sweaters',
      vendor: 'Halden Wool',
      tags: ['sale'],
      price: 81.5,
      available: true,
    });
  });

  test('describe collection, article, blog and page', async () => {
    const { readFacts } = await open();
    const { id } = shop.data.collections[0]!;
    expect((await readFacts('/collections/sweaters'))['page.collection']).toEqual({ id: String(id), handle: 'sweaters', title: 'Sweaters' }); // prettier-ignore
    expect((await readFacts('/blogs/journal/how-to-mend-a-sock'))['page.post']).toEqual({
      id: '9012',
      type: 'article',
      slug: 'how-to-mend-a-sock',
      categories: ['journal'],
      tags: ['mending'],
      author: 'Per Dahl',
    });
    expect((await readFacts('/blogs/journal'))['page.post']).toEqual({ id: '901', type: 'blog', slug: 'journal' });
    expect((await readFacts('/pages/our-wool'))['page.post']).toEqual({ id: '9021', type: 'page', slug: 'our-wool' });
  });

  test('tell a customer who is logged in from what the shop knows of them', async () => {
    const { post, readFacts } = await open();
    await post('/account/login', { 'customer[email]': demoCustomers.longAgo });
    const facts = await readFacts('/');
    expect(facts).toMatchObject({
      'customer.isLoggedIn': true,
      'customer.orders': 3,
      'customer.totalSpent': 348.7,
      'customer.averageOrder': 116.23,
      'customer.acceptsMarketing': false,
      'customer.tags': ['newsletter'],
      'customer.products': ['hearth-blanket', 'cabin-socks', 'fjord-beanie', 'fisher-sweater'].map((it) => String(productOf(it).id)), // prettier-ignore
    });
    const daysAgo = (name: string) => (now - Date.parse(facts[name])) / 86_400_000;
    expect(daysAgo('customer.lastOrderAt')).toBe(90);
    expect(daysAgo('customer.firstOrderAt')).toBe(300);
    // Never who they are.
    expect(JSON.stringify(facts)).not.toMatch(/Maren|Lie|maren@/);
  });

  test('leave out what a customer without an order does not have', async () => {
    const { post, readFacts } = await open();
    shop.data.orders = [];
    await post('/account/login', { 'customer[email]': demoCustomers.recent });
    const facts = await readFacts('/');
    expect(facts).toMatchObject({ 'customer.orders': 0, 'customer.totalSpent': 0, 'customer.products': [] });
    expect(Object.keys(facts)).not.toEqual(expect.arrayContaining(['customer.lastOrderAt']));
    expect(facts).not.toHaveProperty(['customer.firstOrderAt']);
    expect(facts).not.toHaveProperty(['customer.averageOrder']);
  });

  test('do not take the fiftieth order of a customer for the first', async () => {
    const { post, readFacts } = await open();
    const [order] = shop.data.orders.filter(({ email }) => email === demoCustomers.recent);
    for (let more = 0; more < 60; more++) shop.data.orders.push({ ...order!, id: 1e9 + more });
    await post('/account/login', { 'customer[email]': demoCustomers.recent });
    const facts = await readFacts('/');
    expect(facts).toMatchObject({ 'customer.orders': 62, 'customer.lastOrderAt': expect.any(String) });
    expect(facts).not.toHaveProperty(['customer.firstOrderAt']);
  });

  test('follow the cart, with its codes in small letters', async () => {
    const { post, visit, readFacts } = await open();
    addCode('WARM10', { kind: 'percentage', share: 0.1 });
    await post('/cart/add', { id: variantOf('cabin-socks'), quantity: '2' });
    await post('/cart/add', { id: variantOf('hearth-blanket') });
    await visit('/discount/WARM10?redirect=/cart');
    expect(await readFacts('/')).toMatchObject({
      'cart.items': 3,
      'cart.total': 150.3,
      'cart.products': [productOf('hearth-blanket'), productOf('cabin-socks')].map(({ id }) => String(id)),
      'cart.types': ['Home', 'Accessories'],
      'cart.discounts': ['warm10'],
    });
  });
});

test('app blocks stand where the merchant put them, and say what they are for in the editor alone', async () => {
  installApp(shop);
  placeAppBlock(shop, 'index', { block: 'place', settings: { campaign: 'winter' } });
  placeAppBlock(shop, 'header', { block: 'bell', settings: {} });
  const { visit } = await open();
  const html = await (await visit('/')).text();
  expect(html).toMatch(/data-beckon-embed="winter"\s*>\s*<\/div>/);
  expect(html).toMatch(/data-beckon-bell\s*>\s*<\/div>/);
  expect(await (await visit('/cart')).text()).not.toContain('data-beckon-embed');
  const edited = await (await visit('/?design_mode')).text();
  expect(edited).toContain('An embedded campaign shows here.');
  expect(edited).toContain('The bell of your feed shows here');
});

const addCode = (code: string, off: Shop['data']['discounts'][number]['off'], usageLimit: number | null = null) =>
  shop.data.discounts.push({
    id: shop.newId(),
    title: code,
    code,
    off,
    usageLimit,
    oncePerCustomer: false,
    usageCount: 0,
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: null,
    customerIds: null,
    minimumSubtotalCents: null,
    combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
    isDeactivated: false,
    createdAt: '2026-01-01T00:00:00Z',
    updatedAt: '2026-01-01T00:00:00Z',
  });

describe('the cart', () => {
  const postJson = (body: unknown): RequestInit => ({
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });

  test('is added to, changed, updated and cleared by the Ajax API', async () => {
    const { visit, readCart } = await open();
    const [socks, blanket] = [variantOf('cabin-socks'), variantOf('hearth-blanket')];
    const added = await (await visit('/cart/add.js', postJson({ id: socks, quantity: 2 }))).json();
    expect(added).toMatchObject({ product_title: 'Cabin socks', quantity: 2, line_price: 3800 });
    await visit('/cart/add.js', postJson({ items: [{ id: blanket, quantity: 1 }, { id: socks, quantity: 1 }] })); // prettier-ignore
    expect(await readCart()).toMatchObject({ item_count: 4, total_price: 18600, currency: 'EUR' });
    await visit('/cart/change.js', postJson({ line: 1, quantity: 0 }));
    expect(await readCart()).toMatchObject({ item_count: 3, items: [{ variant_id: Number(socks) }] });
    await visit('/cart/update.js', postJson({ updates: { [socks]: 5 }, attributes: { gift: 'yes' } }));
    expect(await readCart()).toMatchObject({ item_count: 5, attributes: { gift: 'yes' } });
    await visit('/cart/clear.js', postJson({}));
    expect(await readCart()).toMatchObject({ item_count: 0, items: [] });
  });

  test('refuses what is sold out or does not exist', async () => {
    const { visit, readCart } = await open();
    for (const id of [variantOf('harbour-cap'), '1']) {
      const answer = await visit('/cart/add.js', postJson({ id }));
      expect([answer.status, ((await answer.json()) as { message: string }).message]).toEqual([422, 'Cart Error']);
    }
    expect(await readCart()).toMatchObject({ item_count: 0 });
  });

  test('says which of its codes hold', async () => {
    const { visit, readCart } = await open();
    addCode('WARM10', { kind: 'percentage', share: 0.1 });
    await visit('/cart/add.js', postJson({ id: variantOf('cabin-socks') }));
    await visit('/cart/update.js', postJson({ discount: 'warm10,NOPE' }));
    expect(await readCart()).toMatchObject({
      total_price: 1710,
      discount_codes: [
        { code: 'warm10', applicable: true },
        { code: 'NOPE', applicable: false },
      ],
    });
  });

  test('is nobody else’s', async () => {
    const { visit, url } = await open();
    await visit('/cart/add.js', postJson({ id: variantOf('cabin-socks') }));
    expect(await (await fetch(`${url}/cart.js`)).json()).toMatchObject({ item_count: 0 });
  });
});

describe('the checkout', () => {
  const buy = async (form: Readonly<Record<string, string>>, code?: string) => {
    const browser = await open();
    await browser.post('/cart/add', { id: variantOf('cabin-socks') });
    const { url } = await browser.visit('/checkout');
    const path = new URL(url).pathname;
    const applied = code ? await (await browser.post(`${path}/discount`, { code })).text() : '';
    const paid = await browser.post(`${path}/pay`, form);
    return { ...browser, path, applied, html: await paid.text() };
  };

  test('places an order, makes a guest a customer, uses a code up and empties the cart', async () => {
    addCode('ONCE', { kind: 'amount', cents: 500 }, 1);
    const { html, readCart, applied } = await buy({ email: 'Guest@Example.com', last_name: 'G', accepts_marketing: '1' }, 'once'); // prettier-ignore
    expect(applied).toContain('ONCE');
    expect(html).toContain('Your order is confirmed');
    const order = shop.data.orders.at(-1)!;
    expect(order).toMatchObject({ email: 'Guest@Example.com', totalCents: 1900 - 500 + 490, discountCodes: [{ code: 'ONCE' }] }); // prettier-ignore
    expect(shop.data.discounts.at(-1)).toMatchObject({ usageCount: 1 });
    const customer = shop.data.customers.find(({ email }) => email === 'guest@example.com')!;
    expect(customer.emailConsent.state).toBe('subscribed');
    expect(readPurchases(shop, customer.id).ordersCount).toBe(1);
    expect(await readCart()).toMatchObject({ item_count: 0 });
    expect(happened.filter(({ kind }) => kind === 'order-placed')).toHaveLength(1);
  });

  test.each([
    ['NOPE', 'This code does not exist.'],
    ['SPENT', 'This code has been used already.'],
  ])('refuses the code %s in plain words', async (code, words) => {
    addCode('SPENT', { kind: 'free-shipping' }, 0);
    const { applied, html } = await buy({ email: 'guest@example.com' }, code);
    expect(applied).toContain(words);
    expect(html).toContain('Your order is confirmed');
    expect(shop.data.orders.at(-1)).toMatchObject({ discountCodes: [] });
  });

  test('asks again where the address is none', async () => {
    const { html } = await buy({ email: 'nobody' });
    expect(html).toContain('Please enter an e-mail address.');
    expect(happened.some(({ kind }) => kind === 'order-placed')).toBe(false);
  });

  test('pays once, however often the button is pressed', async () => {
    const { post, path } = await buy({ email: 'guest@example.com' });
    await post(`${path}/pay`, { email: 'guest@example.com' });
    expect(happened.filter(({ kind }) => kind === 'order-placed')).toHaveLength(1);
  });

  test('is shown to nobody but the browser that began it', async () => {
    const { url, path } = await buy({ email: 'guest@example.com' });
    const answer = await fetch(`${url}${path}/thank-you`, { redirect: 'manual' });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/cart']);
  });
});

describe('the app proxy', () => {
  const asked: string[] = [];
  const app = createServer((request, response) => {
    asked.push(`${request.method} ${request.url} ${request.headers.cookie ?? 'no cookie'}`);
    response.writeHead(201, { 'content-type': 'application/json' }).end('{"is":"here"}');
  });

  test('passes a request on, signed, with who is logged in and without cookies', async () => {
    await new Promise<void>((resolve) => app.listen(0, '127.0.0.1', resolve));
    const { port } = app.address() as AddressInfo;
    const { post, visit } = await open({ app: { url: `http://127.0.0.1:${port}/proxy`, secret: 'hush' } });
    expect((await visit('/apps/beckon/before/it/is/installed')).status).toBe(404);
    installApp(shop);
    await post('/account/login', { 'customer[email]': demoCustomers.recent });
    const answer = await visit('/apps/beckon/contents/abc.json?x=1&x=2');
    expect([answer.status, await answer.json()]).toEqual([201, { is: 'here' }]);
    const [, path = '', cookie] = /^GET (\S+) (.*)$/.exec(asked.at(-1)!) ?? [];
    expect(cookie).toBe('no cookie');
    const { pathname, searchParams } = new URL(path, 'http://app');
    expect(pathname).toBe('/proxy/contents/abc.json');
    expect(Object.fromEntries(searchParams)).toMatchObject({
      shop: shop.data.facts.domain,
      path_prefix: '/apps/beckon',
      timestamp: String(now / 1000),
      logged_in_customer_id: String(shop.data.customers.find(({ email }) => email === demoCustomers.recent)!.id),
      signature: signProxyQuery(searchParams, 'hush'),
    });
    await new Promise((resolve) => app.close(resolve));
    expect((await visit('/apps/beckon/x')).status).toBe(502);
  });
});
