import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addPurchase, packPurchases, unpackPurchases } from './purchases.ts';
import type { Purchase, Purchases } from './purchases.ts';

const now = Date.UTC(2026, 10, 28);
const purchase = fc.record({
  order: fc.integer({ min: 1, max: 30 }).map(String),
  value: fc.integer({ min: 0, max: 1e7 }).map((cents) => cents / 100),
  currency: fc.constantFrom('EUR', 'EUR', 'EUR', 'USD'),
  products: fc.array(fc.integer({ min: 1, max: 200 }).map(String), { maxLength: 8 }),
  atMs: fc.integer({ min: 1, max: now }),
}) satisfies fc.Arbitrary<Purchase>;
const addAll = (all: readonly Purchase[]) => all.reduce<Purchases | undefined>(addPurchase, undefined)!;

describe('remembered purchases', () => {
  test('come back as they were written, until they are over', () => {
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 20 }), (all) => {
        const purchases = addAll(all);
        const text = packPurchases(purchases, now);
        expect(unpackPurchases(text, now)).toEqual(purchases);
        expect(unpackPurchases(text, now + 400 * 86_400_000)).toBeUndefined();
      }),
    );
  });

  test('count the same order once, however often its page is loaded', () => {
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 9 }), fc.nat(5), (all, reloads) => {
        const once = addAll(all);
        const again = Array.from({ length: reloads }, () => all.at(-1)!);
        expect(addAll([...all, ...again])).toEqual(once);
      }),
    );
  });

  test('are sums only of one currency, and keep fifty products', () => {
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 40 }), (all) => {
        const counted = all.filter(({ order }, at) => order !== all[at - 1]?.order);
        const { spent, orders, products, lastAtMs } = addAll(all);
        expect(orders).toBe(counted.length);
        expect(lastAtMs).toBe(Math.max(...counted.map(({ atMs }) => atMs)));
        expect(products.length).toBeLessThanOrEqual(50);
        if (new Set(counted.map(({ currency }) => currency)).size > 1) expect(spent).toBeUndefined();
        else
          expect(spent).toBeCloseTo(
            counted.reduce((sum, { value }) => sum + value, 0),
            1,
          );
      }),
    );
  });

  test('are read from any text without an error', () => {
    fc.assert(fc.property(fc.string(), (text) => void unpackPurchases(text, now)));
    fc.assert(fc.property(fc.json(), (text) => void unpackPurchases(`${now + 1}:${text}`, now)));
  });
});
