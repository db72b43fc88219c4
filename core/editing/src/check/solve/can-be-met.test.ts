import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Condition } from '@beckon/engine';
import { evaluate } from '@beckon/engine/targeting/evaluate';
import { randomClash, randomCondition, randomDuel, randomVisit } from '../../../fixtures/random-condition.ts';
import { canBeMet } from './can-be-met.ts';

const is = (attribute: string, operator: string, value?: unknown): Condition =>
  value === undefined ? { attribute, is: operator } : { attribute, is: operator, value };
const not = (condition: Condition): Condition => ({ not: condition });

describe('an audience', () => {
  test.each<[string, Condition]>([
    ['two values at once', { all: [is('page.type', 'equals', 'home'), is('page.type', 'equals', 'cart')] }],
    ['a value and its opposite', { all: [is('page.path', 'contains', 'x'), not(is('page.path', 'contains', 'x'))] }],
    ['an empty range', { all: [is('cart.items', 'atLeast', 3), is('cart.items', 'lessThan', 3)] }],
    ['a hole filled', { all: [is('cart.items', 'between', [2, 2]), not(is('cart.items', 'equals', 2))] }],
    ['known and not known', { all: [is('customer.tags', 'exists'), is('customer.tags', 'missing')] }],
    ['a value of what is not known', { all: [is('cart.total', 'missing'), is('cart.total', 'atLeast', 0)] }],
    ['nobody', { any: [] }],
    ['not everybody', not({ all: [] })],
    ['an operator nobody knows', is('page.path', 'looksLike', 'x')],
    ['not an operator nobody knows', not(is('page.path', 'looksLike', 'x'))],
    ['an attribute nobody knows', is('shoe.size', 'atLeast', 3)],
    ['yes and no', { all: [is('visitor.isNew', 'isTrue'), is('visitor.isNew', 'isFalse')] }],
    ['neither yes nor no', { all: [not(is('visitor.isNew', 'isTrue')), not(is('visitor.isNew', 'isFalse'))] }],
    [
      'older and younger',
      {
        all: [
          is('customer.lastOrderAt', 'olderThan', { days: 60 }),
          is('customer.lastOrderAt', 'withinLast', { days: 30 }),
        ],
      },
    ],
    [
      'before and after',
      { all: [is('customer.lastOrderAt', 'before', '2026-01-01'), is('customer.lastOrderAt', 'after', '2026-02-01')] },
    ],
    ['two days at once', { all: [is('time.now', 'onDay', 'monday'), is('time.now', 'onDay', ['tuesday'])] }],
    [
      'morning and evening',
      { all: [is('time.now', 'betweenHours', ['08:00', '12:00']), is('time.now', 'betweenHours', ['18:00', '22:00'])] },
    ],
    ['more and fewer entries', { all: [is('customer.tags', 'sizeAtLeast', 3), is('customer.tags', 'sizeAtMost', 2)] }],
    ['newer and older', { all: [is('own.app', 'versionAtLeast', '2.0'), is('own.app', 'versionLessThan', '1.9')] }],
    [
      'an address and another path',
      { all: [is('page.path', 'equals', '/sale'), is('page.path', 'startsWith', '/blog')] },
    ],
    [
      'every way blocked',
      { all: [is('cart.items', 'equals', 0), { any: [is('cart.items', 'atLeast', 1), { any: [] }] }] },
    ],
    ['number and text', { all: [is('own.plan', 'atLeast', 3), is('own.plan', 'startsWith', 'g')] }],
  ])('that asks for %s can never be met', (_, condition) => {
    expect(canBeMet(condition)).toBe(false);
  });

  test.each<[string, Condition]>([
    ['everybody', { all: [] }],
    ['a range', { all: [is('cart.total', 'greaterThan', 2), is('cart.total', 'lessThan', 3)] }],
    [
      'one of two',
      {
        any: [
          is('page.type', 'equals', 'home'),
          { all: [is('page.type', 'equals', 'cart'), is('page.type', 'equals', 'home')] },
        ],
      },
    ],
    [
      '60 days ago with an empty cart',
      { all: [is('customer.lastOrderAt', 'olderThan', { days: 60 }), is('cart.items', 'equals', 0)] },
    ],
    [
      'text in any case',
      {
        all: [
          is('page.path', 'equals', '/sale'),
          { attribute: 'page.path', is: 'startsWith', value: '/SA', exactCase: true },
        ],
      },
    ],
    [
      'a Monday for the shop and a Sunday for the visitor',
      { all: [is('time.now', 'onDay', 'monday'), is('time.now', 'onDay', { days: ['sunday'], zone: 'visitor' })] },
    ],
    [
      'a moment and an age',
      {
        all: [is('customer.lastOrderAt', 'after', '2030-01-01'), is('customer.lastOrderAt', 'withinLast', { days: 1 })],
      },
    ],
  ])('that asks for %s can be met', (_, condition) => {
    expect(canBeMet(condition)).toBe(true);
  });

  test('that some visit meets is never called impossible', () => {
    fc.assert(
      fc.property(
        fc.oneof(randomCondition, randomDuel, randomDuel),
        fc.array(randomVisit, { minLength: 12, maxLength: 12 }),
        (condition, visits) => {
          if (!canBeMet(condition)) expect(visits.map((visit) => evaluate(condition, visit))).not.toContain('yes');
        },
      ),
      { numRuns: 1500 },
    );
  }, 30_000);

  test('that branches without end is left unsolved, in good time', () => {
    const wide: Condition = {
      all: Array.from({ length: 60 }, (_, index) => ({
        any: [is(`own.a${index}`, 'exists'), is(`own.b${index}`, 'exists')],
      })),
    };
    expect(canBeMet(wide)).toBe(true);
    fc.assert(
      fc.property(randomClash, (condition) => typeof canBeMet(condition) === 'boolean'),
      { numRuns: 300 },
    );
  });
});
