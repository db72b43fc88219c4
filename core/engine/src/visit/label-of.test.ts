import { expect, test } from 'vitest';
import { labelOf } from './label-of.ts';

test.each([
  ['customer.lastOrderAt', 'Last order'],
  ['page.product.price', 'Product price'],
  ['page.query.utm_source', 'Page query: utm_source'],
  ['own.plan.tier', 'plan.tier'],
  ['nobody.knows', 'nobody.knows'],
])('%s is read as %s', (name, label) => {
  expect(labelOf(name)).toBe(label);
});
