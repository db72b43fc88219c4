import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { demoCustomers, demoDomain, seedDemoShop } from '../demo/seed-demo-shop.ts';
import { checkDiscount } from './check-discount.ts';
import type { Discount } from './discount.ts';
import { openShops } from './open-shops.ts';
import { placeOrder } from './place-order.ts';
import { readPurchases } from './read-purchases.ts';
import type { Happening, Shop } from './shop.ts';
import { listEmbeds, publishTheme, readMainTheme, switchEmbed } from './theme.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const folder = mkdtempSync(path.join(tmpdir(), 'beckon-shops-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Shop => seedDemoShop(openShops({ nowMs: () => now }));
const customerOf = (shop: Shop, email: string) => shop.data.customers.find((it) => it.email === email)!;

describe('the demo shop', () => {
  test('has twelve products, each with a drawn picture and a price', () => {
    const { products } = open().data;
    expect(products).toHaveLength(12);
    for (const product of products) {
      expect(product.pictures[0]?.svg).toMatch(/^<svg .*<\/svg>$/s);
      expect(product.variants.every(({ priceCents }) => priceCents > 0)).toBe(true);
      expect(product.options.map(({ values }) => values.length).reduce((a, b) => a * b)).toBe(product.variants.length);
    }
  });

  test.each([
    ['the one', demoCustomers.longAgo, 90, 3],
    ['the other', demoCustomers.recent, 1, 2],
  ])('%s customer bought last so many days ago', (_, email, days, count) => {
    const shop = open();
    const { lastOrder, ordersCount, spentCents } = readPurchases(shop, customerOf(shop, email).id);
    expect((now - Date.parse(lastOrder!.createdAt)) / 86_400_000).toBe(days);
    expect(ordersCount).toBe(count);
    expect(spentCents).toBeGreaterThan(0);
  });

  test('shares no id with a second shop', () => {
    const shops = openShops({ nowMs: () => now });
    const [one, other] = [seedDemoShop(shops), seedDemoShop(shops, { domain: 'other.myshopify.com', name: 'Other' })];
    const idsOf = ({ data }: Shop) =>
      [data.facts, ...data.products, ...data.customers, ...data.orders].map(({ id }) => id);
    expect(idsOf(one).filter((id) => idsOf(other).includes(id))).toEqual([]);
  });

  test('is there again, as it was, after a restart', () => {
    const file = path.join(folder, 'shops.json');
    const before = openShops({ file, nowMs: () => now });
    const { data } = seedDemoShop(before);
    before.save();
    expect(openShops({ file }).get(demoDomain).data).toEqual(data);
  });
});

describe('a discount code', () => {
  const discount = (rest: Partial<Discount>): Discount => ({
    id: 1, title: 'Ten', code: 'TEN', off: { kind: 'percentage', share: 0.1 }, usageLimit: null, oncePerCustomer: false,
    usageCount: 0, startsAt: '2026-11-01T00:00:00Z', endsAt: null, customerIds: null, minimumSubtotalCents: null,
    combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
    isDeactivated: false, createdAt: '', updatedAt: '', ...rest,
  }); // prettier-ignore
  const guest = { subtotalCents: 5000, shippingCents: 490, customerId: null };

  test.each([
    ['a share', {}, { ok: true, used: { code: 'TEN', type: 'percentage', amountCents: 500 } }],
    ['an amount', { off: { kind: 'amount', cents: 700 } }, { ok: true, used: { amountCents: 700 } }],
    ['more than there is', { off: { kind: 'amount', cents: 9900 } }, { ok: true, used: { amountCents: 5000 } }],
    ['the shipping', { off: { kind: 'free-shipping' } }, { ok: true, used: { type: 'shipping', amountCents: 490 } }],
    ['not before its time', { startsAt: '2026-12-01T00:00:00Z' }, { ok: false, why: 'not-active' }],
    ['not after its time', { endsAt: '2026-11-28T11:59:00Z' }, { ok: false, why: 'not-active' }],
    ['not once switched off', { isDeactivated: true }, { ok: false, why: 'not-active' }],
    ['not once used up', { usageLimit: 1, usageCount: 1 }, { ok: false, why: 'used-up' }],
    ['not for a stranger', { customerIds: [5] }, { ok: false, why: 'not-for-you' }],
    ['not below a minimum', { minimumSubtotalCents: 5001 }, { ok: false, why: 'below-minimum' }],
  ] as const)('takes off: %s', (_, rest, answer) => {
    const shop = open();
    shop.data.discounts.push(discount(rest as Partial<Discount>));
    expect(checkDiscount(shop, ' ten ', guest)).toMatchObject(answer);
  });

  test('holds for the customer it is bound to, by account or by address', () => {
    const shop = open();
    const { id, email } = customerOf(shop, demoCustomers.longAgo);
    shop.data.discounts.push(discount({ customerIds: [id] }));
    expect(checkDiscount(shop, 'TEN', { ...guest, customerId: id }).ok).toBe(true);
    expect(checkDiscount(shop, 'TEN', { ...guest, email: email.toUpperCase() }).ok).toBe(true);
  });

  test('that may be used once is used up by an order', () => {
    const shop = open();
    shop.data.discounts.push(discount({ usageLimit: 1 }));
    const order = { lines: [{ variantId: shop.data.products[0]!.variants[0]!.id, quantity: 1 }], email: 'a@example.com', codes: ['ten'] }; // prettier-ignore
    expect(placeOrder(shop, order)).toMatchObject({ ok: true, order: { discountCents: 1480, totalCents: 13_320 } });
    expect(placeOrder(shop, order)).toMatchObject({ ok: false, why: 'code', code: 'ten' });
  });
});

test('an order makes a customer of a guest, takes from the stock and is told to whoever listens', () => {
  const shops = openShops({ nowMs: () => now });
  const shop = seedDemoShop(shops);
  const heard: Happening[] = [];
  shops.listen((_, happening) => heard.push(happening));
  const variant = shop.data.products[0]!.variants[0]!;
  const stock = variant.stock;
  const placed = placeOrder(shop, { lines: [{ variantId: variant.id, quantity: 2 }], email: 'New@Example.com' });
  expect(placed).toMatchObject({ ok: true, customer: { email: 'new@example.com', state: 'disabled' } });
  expect(variant.stock).toBe(stock - 2);
  expect(heard).toMatchObject([{ kind: 'order-placed', order: { totalCents: 29_600 } }]);
});

test.each([
  ['nothing in it', [], 'empty-cart'],
  ['what is not sold here', [{ variantId: 1, quantity: 1 }], 'unknown-variant'],
])('a cart with %s is refused', (_, lines, why) => {
  expect(placeOrder(open(), { lines, email: 'a@example.com' })).toMatchObject({ ok: false, why });
});

test('an embed is a setting of one theme: another theme, once published, does not have it', () => {
  const shop = open();
  switchEmbed(shop, { block: 'beckon', isOn: true, settings: { debug: true } });
  switchEmbed(shop, { block: 'beckon', isOn: false });
  expect(listEmbeds(readMainTheme(shop))).toEqual([{ block: 'beckon', isOn: false, settings: { debug: true } }]);
  publishTheme(shop, shop.data.themes[1]!.id);
  expect(listEmbeds(readMainTheme(shop))).toEqual([]);
});
