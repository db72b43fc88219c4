import { packRecord } from '@beckon/storefront/pack';
import { unpackPurchases } from '@beckon/storefront/purchases';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watchCheckout } from '../src/watch-checkout.ts';
import { playSandbox } from './play-sandbox.ts';

const visitor = 'a'.repeat(32);
const record = packRecord({
  memory: { visits: 2, pages: 5, pagesThisVisit: 1, campaigns: {}, visitor, visitStartedAt: 1.79e12 },
});
const checkout = {
  token: 'abc',
  email: 'guest@example.com',
  currencyCode: 'EUR',
  totalPrice: { amount: 33.9, currencyCode: 'EUR' },
  lineItems: [
    { quantity: 2, variant: { product: { id: '11' } } },
    { quantity: 1, variant: { product: { id: 'gid://shopify/Product/12' } } },
  ],
  discountApplications: [{ type: 'AUTOMATIC', title: 'Spring' }, { type: 'DISCOUNT_CODE', title: 'WARM10' }],
  order: { id: 'gid://shopify/OrderIdentity/5678', customer: { id: '9' } },
}; // prettier-ignore

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});
const settle = () => vi.advanceTimersByTimeAsync(20);
const run = (...given: Parameters<typeof playSandbox>) => {
  const sandbox = playSandbox(...given);
  watchCheckout(sandbox.api);
  return sandbox;
};

describe('an order', () => {
  test('is reported with its number, its money and whom it came from, and nothing that names a person', async () => {
    const { publish, taken, requests } = run({ cookie: record });
    publish('checkout_completed', checkout);
    await settle();
    expect(taken()).toEqual([
      {
        dropped: [],
        events: [
          {
            id: expect.stringMatching(/^[\da-f-]{36}$/),
            name: 'order-placed',
            at: '2026-11-28T10:00:00.000Z',
            site: 'site-1',
            visitor,
            visit: (1.79e12).toString(36),
            purpose: 'analytics',
            data: { order: '5678', value: 33.9, currency: 'EUR', items: 3, coupon: 'WARM10' },
          },
        ],
      },
    ]);
    expect(requests[0]).toMatchObject({
      url: 'https://hub.example/v1/collect',
      init: { method: 'POST', keepalive: true },
    });
    expect(JSON.stringify(requests)).not.toContain('guest');
  });

  test.each([
    ['cookie', { cookie: record }, {}],
    ['local storage', {}, { local: `${record};${9e15}` }],
    ['session storage', {}, { session: `${record};${9e15}` }],
  ])('finds the visitor in the %s', async (_, options, kept) => {
    const { publish, taken, stores } = run(options);
    for (const [store, text] of Object.entries(kept)) stores[store as 'local'].set('beckon', text as string);
    publish('checkout_completed', checkout);
    await settle();
    expect(taken()[0]?.events[0]).toMatchObject({ visitor });
  });

  test.each([['nonsense'], ['2%%%'], [''], ['1[]'], ['2...[]%%?']])(
    'is nobody’s where the record reads %j',
    async (cookie) => {
      const { publish, taken } = run({ cookie });
      publish('checkout_completed', checkout);
      await settle();
      expect(taken()[0]?.events[0]).not.toHaveProperty('visitor');
    },
  );

  test.each(['5678', 5678, 'gid://shopify/Order/5678', 'gid://shopify/OrderIdentity/5678?key=1'])(
    'called %s has the number that the webhook says',
    async (id) => {
      const { publish, taken } = run();
      publish('checkout_completed', { ...checkout, order: { id } });
      await settle();
      expect(taken()[0]?.events[0]?.data).toMatchObject({ order: '5678' });
    },
  );

  test('is the same event when its page is loaded again, and counted once among the purchases', async () => {
    const sandbox = run();
    sandbox.publish('checkout_completed', checkout);
    await settle();
    watchCheckout(sandbox.api);
    sandbox.publish('checkout_completed', checkout, '2026-11-28T10:05:00.000Z');
    await settle();
    const ids = sandbox.taken().flatMap(({ events }) => events.map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(1);
    expect(
      unpackPurchases(sandbox.stores.local.get('beckon_orders'), Date.parse('2026-11-28T10:05:00.000Z')),
    ).toMatchObject({ orders: 1 });
  });

  test('without a number is none', async () => {
    const { publish, requests, stores } = run();
    for (const broken of [null, {}, { ...checkout, order: null }, { ...checkout, order: { id: 'x' } }])
      publish('checkout_completed', broken);
    await settle();
    expect(requests).toEqual([]);
    expect(stores.local.size).toBe(0);
  });
});

test('a checkout that was started is reported once, whatever is missing from it', async () => {
  const { publish, taken } = run();
  publish('checkout_started', { token: 't', lineItems: [] });
  publish('checkout_started', { ...checkout, order: null });
  await settle();
  expect(taken().flatMap(({ events }) => events.map(({ data }) => data))).toEqual([
    { items: 0 },
    { value: 33.9, currency: 'EUR', items: 3 },
  ]);
});

describe('consent', () => {
  test('without analytics nothing is sent and no id is kept; what is bought may be remembered', async () => {
    const { publish, requests, stores } = run({ analytics: false });
    publish('checkout_started', checkout);
    publish('checkout_completed', checkout);
    await settle();
    expect(requests).toEqual([]);
    expect(stores.session.size).toBe(0);
    expect(stores.local.has('beckon_orders')).toBe(true);
  });

  test('without preferences nothing is remembered and nobody is named', async () => {
    const { publish, taken, stores } = run({ preferences: false, cookie: record });
    publish('checkout_completed', checkout);
    await settle();
    expect(taken()[0]?.events[0]).not.toHaveProperty('visitor');
    expect(stores.local.size).toBe(0);
  });

  test('that is withdrawn holds back what waits, and empties what was kept', async () => {
    const { publish, answer, requests, stores } = run({ statuses: [503] });
    publish('checkout_completed', checkout);
    await settle();
    expect(requests).toHaveLength(1);
    answer({ analyticsProcessingAllowed: false, preferencesProcessingAllowed: false });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
    expect([stores.local.size, stores.session.size]).toEqual([0, 0]);
  });

  test('that is withdrawn in the very moment sends nothing', async () => {
    const { publish, answer, requests } = run();
    publish('checkout_completed', checkout);
    answer({ analyticsProcessingAllowed: false });
    await settle();
    expect(requests).toEqual([]);
  });

  test('that comes later counts from then on', async () => {
    const { publish, answer, taken } = run({ analytics: false });
    answer({ analyticsProcessingAllowed: true });
    publish('checkout_completed', checkout);
    await settle();
    expect(taken()).toHaveLength(1);
  });

  test('is refused by Global Privacy Control', async () => {
    vi.stubGlobal('navigator', { globalPrivacyControl: true });
    const { publish, requests } = run();
    publish('checkout_completed', checkout);
    await settle();
    expect(requests).toEqual([]);
  });

  test('that nobody answered for is none', async () => {
    const sandbox = playSandbox();
    watchCheckout({ ...sandbox.api, init: {} });
    sandbox.publish('checkout_completed', checkout);
    await settle();
    expect([sandbox.requests.length, sandbox.stores.local.size]).toEqual([0, 0]);
  });
});

describe('a hub that is away', () => {
  test('is asked twice more, with the same event', async () => {
    const { publish, taken } = run({ statuses: [503, 0, 202] });
    publish('checkout_completed', checkout);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(taken()).toHaveLength(3);
    expect(new Set(taken().map(({ events }) => events[0]?.id)).size).toBe(1);
  });

  test.each([400, 403, 413])('that answers %i is left alone', async (status) => {
    const { publish, requests } = run({ statuses: [status] });
    publish('checkout_completed', checkout);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requests).toHaveLength(1);
  });
});

test('a sandbox that refuses its storage still lets an order be told', async () => {
  const sandbox = playSandbox();
  const refuse = () => Promise.reject(new Error('no'));
  watchCheckout({
    ...sandbox.api,
    browser: {
      cookie: { get: refuse },
      localStorage: { getItem: refuse, setItem: refuse, removeItem: refuse },
      sessionStorage: { getItem: refuse, setItem: refuse, removeItem: refuse },
    },
  });
  sandbox.publish('checkout_completed', checkout);
  await settle();
  expect(sandbox.taken()[0]?.events).toHaveLength(1);
});

test.each([{}, { collect: 'https://hub.example' }, { site: 's' }])(
  'with the settings %j it does nothing',
  (settings) => {
    const sandbox = playSandbox();
    expect(() => watchCheckout({ ...sandbox.api, settings })).not.toThrow();
  },
);
