import type { Memory } from '@beckon/engine';
import { describe, expect, test } from 'vitest';
import { addPurchase, packPurchases } from '../memory/purchases.ts';
import { keepLanding } from './keep-landing.ts';
import { landingNames } from './landing-names.ts';
import { memoryReaders } from './memory-readers.ts';
import { rareNames } from './rare-names.ts';
import { rareReaders } from './rare-readers.ts';
import { readAttributes } from './read-attributes.ts';
import { readers } from './readers.ts';
import type { ReadPage } from './read.ts';

const now = Date.UTC(2026, 10, 24, 12);

function makePage(change: Partial<ReadPage> & { at?: string; referrer?: string; language?: string } = {}): ReadPage {
  const {
    at = 'https://shop.example/products/shoe?size=42&size=43&__proto__=x#top',
    referrer = '',
    language = 'de',
  } = change;
  const url = new URL(at);
  return {
    window: {
      location: url,
      innerWidth: 1280,
      navigator: { userAgent: 'Firefox', maxTouchPoints: 0, languages: ['de-AT', 'en'] },
    } as unknown as Window,
    document: {
      title: 'Shoe',
      referrer,
      documentElement: { lang: language },
      querySelector: () => null,
    } as unknown as Document,
    site: {} as ReadPage['site'],
    facts: {},
    ownForPage: {},
    memory: { visits: 1, pages: 1, pagesThisVisit: 1, campaigns: {} },
    now,
    ...change,
  };
}

const readAll = (page: ReadPage, ...names: string[]) =>
  readAttributes({ ...readers, ...rareReaders, ...memoryReaders }, names, page);

test('every rare reader is fetched for its name, and none for a common one', () => {
  for (const name of Object.keys(rareReaders)) expect(name).toMatch(rareNames);
  for (const name of [...Object.keys(readers), 'page.product', 'cart.total', 'customer.tags', 'place.country'])
    expect(name).not.toMatch(rareNames);
});

test('only what was asked for is read', async () => {
  expect(readAll(makePage(), 'page.path')).toEqual({ 'page.path': '/products/shoe' });
});

test('what nobody knows is absent', async () => {
  const page = makePage({ language: '' });
  expect(
    readAll(page, 'page.language', 'source.referrer', 'source.host', 'source.utm', 'visitor.lastVisitAt', 'cart.total', 'no.such'),
  ).toEqual({}); // prettier-ignore
});

test('facts go before guesses', async () => {
  const page = makePage({ facts: { 'page.type': 'article', 'cart.total': 42, 'page.language': null } });
  expect(readAll(page, 'page.type', 'cart.total', 'page.language')).toEqual({
    'page.type': 'article',
    'cart.total': 42,
    'page.language': 'de',
  });
});

test('a page that hides its own properties leaves an attribute unknown and the others known', async () => {
  const page = makePage();
  Object.defineProperty(page.document, 'referrer', { value: { tagName: 'FORM' } });
  expect(readAll(page, 'source.host', 'page.path')).toEqual({ 'page.path': '/products/shoe' });
});

describe('the page', () => {
  test('has an address in parts', async () => {
    const found = readAll(
      makePage(),
      'page.url',
      'page.path',
      'page.query',
      'page.title',
      'page.type',
      'page.language',
    );
    expect(found).toMatchObject({
      'page.url': 'https://shop.example/products/shoe?size=42&size=43&__proto__=x#top',
      'page.title': 'Shoe',
      'page.type': 'product',
      'page.language': 'de',
    });
    expect(Object.entries(found['page.query'] as object)).toEqual([['size', '43'], ['__proto__', 'x']]); // prettier-ignore
  });
});

describe('the source', () => {
  const landed = makePage({
    at: 'https://shop.example/sale?utm_source=google&utm_campaign=May&utm_term=',
    referrer: 'https://www.google.com/',
  });

  test('is read from referrer and address', async () => {
    expect(
      readAll(landed, 'source.referrer', 'source.host', 'source.channel', 'source.utm', 'source.landingPath'),
    ).toEqual({
      'source.referrer': 'https://www.google.com/',
      'source.host': 'www.google.com',
      'source.channel': 'search',
      'source.utm': { source: 'google', campaign: 'May' },
      'source.landingPath': '/sale',
    });
  });

  test('of a page within the visit is the shop itself, and where the visit landed is unknown', async () => {
    const inner = makePage({ at: 'https://shop.example/shoe', referrer: 'https://www.shop.example/sale' });
    expect(readAll(inner, ...landingNames)).toEqual({
      'source.channel': 'internal',
      'source.host': 'www.shop.example',
    });
  });

  const search = {
    'source.channel': 'search',
    'source.host': 'www.google.com',
    'source.utm': { source: 'google', campaign: 'May' },
    'source.landingPath': '/sale',
  };
  const landing = {
    'source.channel': 'paid',
    'source.host': 'www.bing.com',
    'source.utm': { source: 'bing' },
    'source.landingPath': '/sale',
  };

  test.each([
    ['within the visit', 'https://shop.example/sale'],
    ['typed in later', ''],
  ])('of a page %s is how the visit began, where that is remembered', async (_, referrer) => {
    const page = makePage({ at: 'https://shop.example/shoe', referrer });
    const remembered = { ...page, memory: { ...page.memory, landing } };
    expect(readAll(remembered, ...landingNames)).toEqual(landing);
  });

  test('of a page reached from outside again is the newer one', async () => {
    const remembered = { ...landed, memory: { ...landed.memory, landing } };
    expect(readAll(remembered, 'source.channel', 'source.landingPath')).toEqual({
      'source.channel': 'search',
      'source.landingPath': '/sale',
    });
  });

  test.each<[string, Partial<Memory>, unknown, unknown]>([
    ['the first visit is kept for good', { visits: 1 }, search, search],
    ['a later visit says nothing of the first', { visits: 3 }, search, undefined],
    ['a first visit that is known stays', { visits: 3, firstLanding: landing }, search, landing],
    ['a first visit begun elsewhere stays', { visits: 1, firstLanding: landing }, search, landing],
  ])('as it is noted: %s', (_, part, ofVisit, ofFirst) => {
    let memory: Memory = { ...landed.memory, ...part };
    keepLanding({ ...landed, memory }, (change) => (memory = change(memory)));
    expect(memory.landing).toEqual(ofVisit);
    expect(memory.firstLanding).toEqual(ofFirst);
  });

  test('of the first visit ever is read from memory, and unknown where it was not noted', async () => {
    const remembered = { ...landed, memory: { ...landed.memory, firstLanding: landing } };
    expect(readAll(remembered, 'source.first')).toEqual({
      'source.first': { channel: 'paid', host: 'www.bing.com', landingPath: '/sale', source: 'bing' },
    });
    expect(readAll(landed, 'source.first')).toEqual({});
  });

  test('of an app on Android is the app', async () => {
    const page = makePage({ referrer: 'android-app://com.google.android.gm/' });
    expect(readAll(page, 'source.host', 'source.channel')).toEqual({
      'source.host': 'com.google.android.gm',
      'source.channel': 'email',
    });
  });
});

describe('the visitor', () => {
  test('is new while one visit is remembered', async () => {
    expect(readAll(makePage(), 'visitor.isNew', 'visitor.visits', 'visitor.isLead')).toEqual({
      'visitor.isNew': true,
      'visitor.visits': 1,
      'visitor.isLead': false,
    });
  });

  test('comes back with times in ISO 8601, seconds whole, campaigns by outcome', async () => {
    const page = makePage({
      memory: {
        visits: 3,
        pages: 9,
        pagesThisVisit: 2,
        firstVisitAt: now - 86_400_000,
        lastVisitAt: now - 3_600_000,
        visitStartedAt: now - 61_999,
        isLead: true,
        paths: ['/', '/sale'],
        campaigns: {
          hello: { displays: 2, closedAt: 5 },
          bar: { displays: 1, clickedAt: 6, convertedAt: 7 },
          none: { displays: 0 },
        },
      },
    });
    expect(readAll(page, ...Object.keys(memoryReaders))).toEqual({
      'visitor.isNew': false,
      'visitor.visits': 3,
      'visitor.pages': 9,
      'visitor.pagesThisVisit': 2,
      'visitor.secondsThisVisit': 61,
      'visitor.firstVisitAt': '2026-11-23T12:00:00.000Z',
      'visitor.lastVisitAt': '2026-11-24T11:00:00.000Z',
      'visitor.paths': ['/', '/sale'],
      'visitor.isLead': true,
      'visitor.campaigns': { seen: ['hello', 'bar'], clicked: ['bar'], closed: ['hello'], converted: ['bar'] },
    });
  });

  test('whose clock was set back has just begun the visit', async () => {
    const page = makePage();
    const memory = { ...page.memory, visitStartedAt: now + 5000 };
    expect(readAll({ ...page, memory }, 'visitor.secondsThisVisit')).toEqual({ 'visitor.secondsThisVisit': 0 });
  });
});

test('what the site says for this page view goes before what it says for good', async () => {
  const page = makePage({ ownForPage: { plan: 'gold' } });
  const memory = { ...page.memory, own: { plan: 'free', city: 'Graz' } };
  expect(readAll({ ...page, memory }, 'own')).toEqual({ own: { plan: 'gold', city: 'Graz' } });
});

describe('a guest who bought before', () => {
  const purchases = addPurchase(
    addPurchase(undefined, { order: '1', value: 40.1, currency: 'EUR', products: ['11'], atMs: now - 9e9 }),
    { order: '2', value: 20.2, currency: 'EUR', products: ['12', '11'], atMs: now - 5e9 },
  );
  const names = ['customer.orders', 'customer.totalSpent', 'customer.averageOrder', 'customer.firstOrderAt', 'customer.lastOrderAt', 'customer.products']; // prettier-ignore
  const visit = (text: string | null, facts = {}) => {
    const page = makePage({ facts: { 'customer.isLoggedIn': false, ...facts } });
    Object.assign(page.window, {
      localStorage: { getItem: (name: string) => (name === 'beckon_orders' ? text : null) },
    });
    return readAll(page, ...names);
  };

  test('is known by what this browser remembers of it', async () => {
    expect(await visit(packPurchases(purchases, now))).toEqual({
      'customer.orders': 2,
      'customer.totalSpent': 60.3,
      'customer.averageOrder': 30.15,
      'customer.firstOrderAt': new Date(now - 9e9).toISOString(),
      'customer.lastOrderAt': new Date(now - 5e9).toISOString(),
      'customer.products': ['12', '11'],
    });
  });

  test.each([
    ['nothing', null],
    ['what is over', packPurchases(purchases, now - 401 * 86_400_000)],
    ['what was cut off', packPurchases(purchases, now).slice(0, 60)],
    ['what somebody else wrote', `${now + 1e9}:{"orders":"many"}`],
  ])('is not known by %s', async (_, text) => {
    expect(await visit(text)).toEqual({});
  });

  test('and logs in is whom the shop says they are', async () => {
    const facts = { 'customer.isLoggedIn': true, 'customer.orders': 0 };
    expect(await visit(packPurchases(purchases, now), facts)).toEqual({ 'customer.orders': 0 });
  });
});
