import { parseVisit } from './parse-visit.ts';
import { describe, expect, test } from 'vitest';
import { listPresets } from './presets.ts';
import { describable, readFact, toVisit } from './visit-draft.ts';

const now = Date.parse('2026-11-28T12:00:00Z');
const presets = listPresets(now);

describe('a visit that was described', () => {
  test.each(Object.entries(presets))('%s is one that the hub understands', (_, draft) => {
    expect(parseVisit(toVisit(draft, 'Europe/Berlin'), now)).toMatchObject({ ok: true });
  });

  test('tells what the visitor allows to be known, and keeps back the rest', () => {
    expect(toVisit(presets.firstFromGermany, 'UTC')).toMatchObject({
      attributes: { 'page.type': 'home', 'cart.items': 0 },
      withheld: expect.arrayContaining(['visitor.isNew', 'customer.lastOrderAt']),
    });
    expect(toVisit(presets.firstFromGermany, 'UTC')).not.toHaveProperty(['attributes', 'visitor.isNew']);
    expect(toVisit(presets.lapsedCustomer, 'UTC')).toMatchObject({
      attributes: { 'customer.orders': 2, 'customer.lastOrderAt': '2026-08-30' },
    });
  });

  test('is at its own time, by the clocks of the site', () => {
    const draft = { ...presets.fullCart, when: '2026-12-24T18:00' };
    expect(toVisit(draft, 'Europe/Berlin')).toMatchObject({ nowMs: Date.parse('2026-12-24T17:00:00Z') });
    expect(toVisit(presets.fullCart, 'Europe/Berlin')).not.toHaveProperty('nowMs');
  });

  test('gathers what lies inside a group', () => {
    const facts = [
      { name: 'page.product.vendor', text: 'Kiln' },
      { name: 'page.product.tags', text: 'tea, gift' },
      { name: 'page.product.price', text: '' },
    ];
    expect(toVisit({ ...presets.fullCart, facts }, 'UTC')).toMatchObject({
      attributes: { 'page.product': { vendor: 'Kiln', tags: ['tea', 'gift'] } },
    });
  });
});

test('a fact of the site’s own is what somebody says it is', () => {
  const facts = [
    { name: 'own.points', text: '150', type: 'number' },
    { name: 'own.isVip', text: 'true', type: 'boolean' },
    { name: 'own.plan', text: '7' },
    { name: 'own.', text: 'half a name' },
  ] as const;
  const visit = toVisit({ ...presets.fullCart, facts }, 'UTC');
  expect(visit['attributes']).toEqual({ 'own.points': 150, 'own.isVip': true, 'own.plan': '7' });
  expect(parseVisit(visit, now)).toMatchObject({ ok: true });
});

test.each([
  ['customer.orders', '3', 3],
  ['customer.orders', 'many', 'many'],
  ['customer.isLoggedIn', 'false', false],
  ['customer.tags', ' vip,, wholesale ', ['vip', 'wholesale']],
  ['page.path', ' /cart ', '/cart'],
  ['page.path', ' ', undefined],
])('for %s, “%s” stands for %j', (name, text, value) => {
  expect(readFact(name, text)).toEqual(value);
});

test('everything the audience builder offers can be described, but for what only a browser knows', () => {
  expect(describable).toContain('customer.lastOrderAt');
  expect(describable).toContain('page.product.vendor');
  expect(describable).not.toContain('page.product');
  expect(new Set(describable).size).toBe(describable.length);
});
