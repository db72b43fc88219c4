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

describe('a page says what it is', () => {
  test.each([
    ['bare', '/', 'home'],
    ['bare', '/other', 'other'],
    ['bare', '/cart', 'cart'],
    ['shopify', '/de-at', 'home'],
    ['shopify', '/collections/lamps/products/oak', 'product'],
    ['shopify', '/blogs/news/lamps', 'article'],
    ['wordpress', '/?s=lamp', 'search'],
    ['wordpress', '/product-category/lamps/', 'collection'],
    ['hostile', '/products/oak', 'product'],
  ] as const)('%s at %s: %s', async (fixture, path, type) => {
    await open({ fixture, path });
    expect(await senses.read('page.type')).toEqual({ 'page.type': type });
  });

  test('by Open Graph, where its address does not tell', async () => {
    const { page } = (await open({ path: '/oak-lamp' })).scene;
    await page.evaluate(() => {
      const meta = document.createElement('meta');
      meta.setAttribute('property', 'og:type');
      meta.content = 'product';
      document.head.append(meta);
    });
    expect(await senses.read('page.type')).toEqual({ 'page.type': 'product' });
  });

  test('by what its platform printed, before any guess', async () => {
    await open({
      path: '/products/oak',
      facts: { 'page.type': 'page', 'page.product': { id: '7', price: 89 }, 'place.country': 'AT' },
    });
    expect(await senses.read('page.type', 'page.product', 'place.country', 'page.collection')).toEqual({
      'page.type': 'page',
      'page.product': { id: '7', price: 89 },
      'place.country': 'AT',
    });
  });

  test('by address, title and language', async () => {
    const { scene } = await open({ path: '/other?size=42&color=red', locale: 'de-AT' });
    expect(await senses.read('page.url', 'page.path', 'page.query', 'page.title', 'page.language')).toEqual({
      'page.url': `${scene.origin}/other?size=42&color=red`,
      'page.path': '/other',
      'page.query': { size: '42', color: 'red' },
      'page.title': 'Bare page /other',
      'page.language': 'de-AT',
    });
  });
});

test.each([
  ['cut off', '{"cart.items": 1'],
  ['a list', '[1, 2]'],
  ['a text', '"hello"'],
  ['nothing', 'null'],
])('facts that are %s are none', async (_, text) => {
  const { scene } = await open();
  await scene.page.evaluate((text) => {
    const printed = document.querySelector('#beckon-facts');
    if (printed) printed.textContent = text;
  }, text);
  // The senses read them at their start: again, under another address.
  await scene.page.evaluate(`import('/senses/senses.js?again').then((it) => { window.senses = it; })`);
  expect(await senses.read('cart.items', 'page.path', '0')).toEqual({ 'page.path': '/' });
});

describe('a page view says where it came from', () => {
  test('typed in, nowhere', async () => {
    await open();
    expect(await senses.read('source.channel', 'source.host', 'source.referrer', 'source.landingPath')).toEqual({
      'source.channel': 'direct',
      'source.landingPath': '/',
    });
  });

  test.each([
    ['https://www.google.com/', '', 'search'],
    ['https://chatgpt.com/', '?utm_source=chatgpt.com', 'ai'],
    ['https://l.instagram.com/', '', 'social'],
    ['https://www.google.com/', '?gclid=1', 'paid'],
    ['https://blog.example/lamps', '', 'referral'],
  ])('from %s with %s: %s', async (referrer, query, channel) => {
    await open({ path: `/${query}`, referrer });
    const found = await senses.read('source.channel', 'source.host');
    expect(found).toEqual({ 'source.channel': channel, 'source.host': new URL(referrer).host });
  });

  test('within the shop, and what the visit began with where it is remembered', async () => {
    const { page } = (await open()).scene;
    await page.evaluate(() => Object.defineProperty(document, 'referrer', { value: `${location.origin}/other` }));
    expect(await senses.read('source.channel', 'source.landingPath')).toEqual({ 'source.channel': 'internal' });
    await senses.remember({ landing: { 'source.channel': 'email', 'source.landingPath': '/sale' } });
    expect(await senses.read('source.channel', 'source.landingPath')).toEqual({
      'source.channel': 'email',
      'source.landingPath': '/sale',
    });
  });
});

describe('a device says what it is', () => {
  const names = [
    'device.kind',
    'device.os',
    'device.browser',
    'device.languages',
    'device.viewportWidth',
    'place.timeZone',
  ];

  test('on a desk', async () => {
    await open({ viewport: { width: 1111, height: 600 }, locale: 'pt-BR', timezone: 'America/Sao_Paulo' });
    const found = await senses.read(...names);
    expect(found).toMatchObject({
      'device.kind': 'desktop',
      'device.os': 'Linux',
      'device.browser': 'Chrome',
      'device.viewportWidth': 1111,
      'place.timeZone': 'America/Sao_Paulo',
    });
    expect((found['device.languages'] as string[])[0]).toBe('pt-BR');
  });

  test('in a hand', async () => {
    await open({ isPhone: true });
    expect(await senses.read(...names)).toMatchObject({
      'device.kind': 'phone',
      'device.os': 'Android',
      'device.browser': 'Chrome',
      'device.viewportWidth': 390,
    });
  });
});

test('names that forms and pictures take hide an attribute and break none', async () => {
  const { page } = (await open({ path: '/other' })).scene;
  await page.evaluate(() => {
    const clobbers = document.createElement('div');
    clobbers.innerHTML = '<form name="referrer" hidden></form><form name="title" hidden></form>';
    document.body.append(clobbers);
  });
  expect(await senses.read('source.host', 'source.channel', 'page.path')).toEqual({ 'page.path': '/other' });
});
