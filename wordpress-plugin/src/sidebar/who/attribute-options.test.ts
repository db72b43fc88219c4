import { expect, test } from 'vitest';
import { groupOf, listAttributeGroups } from './attribute-options.ts';

const list = (hasShop: boolean, asked?: string) =>
  listAttributeGroups({ locale: 'en', hasShop, ...(asked !== undefined && { asked }) });
const namesOf = (groups: ReturnType<typeof list>) => groups.flatMap(({ options }) => options.map(({ value }) => value));

test('what WordPress knows comes first', () => {
  const groups = list(false);
  expect(groups.slice(0, 2).map(({ group }) => group)).toEqual(['content', 'user']);
  expect(groups[0]!.options.slice(0, 2).map(({ value }) => value)).toEqual(['page.post.id', 'page.post.type']);
});

test('orders, carts and products are offered where there is a shop', () => {
  expect(namesOf(list(false)).filter((name) => /^(cart|customer\.(orders|last)|page\.product)/.test(name))).toEqual([]);
  expect(namesOf(list(true))).toEqual(
    expect.arrayContaining(['cart.total', 'customer.lastOrderAt', 'page.product.price']),
  );
});

test.each(['cart.total', 'customer.tags', 'page.product.vendor'])('%s is there where it is asked about', (name) => {
  expect(namesOf(list(false))).not.toContain(name);
  expect(namesOf(list(false, name))).toContain(name);
});

test('every name is there once, and has words', () => {
  const groups = list(true);
  expect(new Set(namesOf(groups)).size).toBe(namesOf(groups).length);
  expect(namesOf(groups)).toContain('page.query');
  for (const { options } of groups) for (const { value, label } of options) expect(label, value).not.toBe(value);
});

test.each([
  ['page.post.type', 'content'],
  ['page.path', 'content'],
  ['page.product.price', 'product'],
  ['page.collection.handle', 'content'],
  ['customer.roles', 'user'],
  ['customer.orders', 'orders'],
  ['own.plan.tier', 'own'],
  ['weather.rain', 'own'],
])('%s stands among %s', (name, group) => {
  expect(groupOf(name)).toBe(group);
});
