import { expect, test } from 'vitest';
import { readAttribute } from './read-attribute.ts';

test.each<[unknown, string, unknown]>([
  [{ 'page.path': '/' }, 'page.path', '/'],
  [{ 'page.product': { price: 5 } }, 'page.product.price', 5],
  [{ own: { plan: { tier: 'gold' } } }, 'own.plan.tier', 'gold'],
  [{ own: { 'plan.tier': 'gold', plan: { tier: 'tin' } } }, 'own.plan.tier', 'gold'],
  [{ own: { plan: 'gold' } }, 'own.plan.tier', undefined],
  [{ own: [1, 2] }, 'own.length', undefined],
  [{ own: 'text' }, 'own.length', undefined],
  [{ own: null }, 'own.a', undefined],
  [{}, 'constructor', undefined],
  [{ own: {} }, 'own.__proto__', undefined],
  [{ '': 1 }, '', undefined],
  [null, 'a', undefined],
  ['abc', '0', undefined],
])('%j, %s: %j', (record, name, value) => {
  expect(readAttribute(record, name)).toBe(value);
});
