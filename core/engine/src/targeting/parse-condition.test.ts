import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import spec from '../../../spec/campaigns.json' with { type: 'json' };
import { attributes } from '../visit/attributes.ts';
import { findEventAttribute } from '../visit/find-event-attribute.ts';
import type { Condition } from './condition.ts';
import { operatorCatalog } from './operator-catalog.ts';
import { parseCondition } from './parse-condition.ts';

const leaf = (attribute: string, is: string, value?: unknown) => ({
  attribute,
  is,
  ...(value !== undefined && { value }),
});

function problemsOf(input: unknown): readonly string[] {
  const parsed = parseCondition(input, 'audience');
  return parsed.ok ? [] : parsed.problems.map(({ path, message }) => `${path}: ${message}`);
}

test.each((spec.conditions as readonly { condition: unknown; problems?: readonly string[] }[]).map((row) => [row]))(
  'the row %j is taken or refused as by PHP',
  ({ condition, problems }) => {
    const parsed = parseCondition(condition, '');
    expect(parsed.ok ? undefined : parsed.problems.map(({ path }) => path)).toEqual(problems);
    if (parsed.ok) expect(parsed.value).toEqual(condition);
  },
);

describe('a condition that makes sense is taken as it is', () => {
  test.each<Condition>([
    { all: [] },
    { any: [] },
    leaf('page.path', 'startsWith', '/products'),
    { attribute: 'page.path', is: 'equals', value: '/', exactCase: true },
    leaf('page.type', 'in', ['home', 'Product']),
    leaf('page.path', 'regex', '^/(de|fr)/'),
    leaf('page.product.price', 'between', [10, 20]),
    leaf('page.product', 'exists'),
    leaf('page.query.ref', 'equals', 'mail'),
    leaf('customer.isLoggedIn', 'isTrue'),
    leaf('customer.lastOrderAt', 'olderThan', { days: 60 }),
    leaf('customer.firstOrderAt', 'before', '2026-11-27T09:00:00+01:00'),
    leaf('time.now', 'onDay', 'Monday'),
    leaf('time.now', 'onDay', ['saturday', '2026-12-24']),
    leaf('time.now', 'onDay', { days: ['sunday'], zone: 'visitor' }),
    leaf('time.now', 'betweenHours', ['22:00', '06:00']),
    leaf('time.now', 'betweenHours', { from: '18:00', until: '24:00', zone: 'site' }),
    leaf('cart.products', 'includes', 4711),
    leaf('customer.tags', 'includesAll', ['vip']),
    leaf('visitor.campaigns.seen', 'sizeAtLeast', 2),
    leaf('own.plan.tier', 'equals', 'gold'),
    leaf('own.seats', 'atLeast', 5),
    leaf('own.appVersion', 'versionAtLeast', '17.2'),
    { all: [leaf('page.path', 'exists'), { any: [{ not: leaf('cart.items', 'equals', 0) }] }] },
  ])('%j', (condition) => {
    expect(parseCondition(condition, 'audience')).toEqual({ ok: true, value: condition });
  });

  test('exactCase: false is left out', () => {
    const parsed = parseCondition({ ...leaf('page.title', 'equals', 'a'), exactCase: false }, '');
    expect(parsed).toEqual({ ok: true, value: leaf('page.title', 'equals', 'a') });
  });
});

describe('what makes no sense is named, with its place', () => {
  test.each<[unknown, string]>([
    [null, 'audience: A condition names an attribute'],
    [[], 'audience: A condition names an attribute'],
    [{}, 'audience: A condition names an attribute'],
    [{ all: [], any: [] }, 'audience: A condition names an attribute'],
    [{ all: {} }, 'audience.all: A group must be a list'],
    [{ all: [7] }, 'audience.all.0: A condition names an attribute'],
    [{ not: [] }, 'audience.not: A condition names an attribute'],
    [{ all: [], name: 'x' }, 'audience.name: A condition has no setting named “name”.'],
    [leaf('page.colour', 'exists'), 'audience.attribute: There is no attribute named “page.colour”.'],
    [leaf('page..path', 'exists'), 'audience.attribute: There is no attribute'],
    [leaf('constructor', 'exists'), 'audience.attribute: There is no attribute'],
    [leaf('page.path.length', 'atLeast', 1), 'audience.attribute: “page.path” has nothing inside it'],
    [
      leaf('page.product.colour', 'equals', 'red'),
      'audience.attribute: “page.product” has no “colour”; it has: id, handle',
    ],
    [leaf('page.path', 'resembles', '/'), 'audience.is: Beckon does not know how to compare by “resembles”.'],
    [leaf('page.path', 'constructor', '/'), 'audience.is: Beckon does not know'],
    [{ attribute: 7, is: {} }, 'audience.attribute: There is no attribute named a name that is no text.'],
    [
      leaf('cart.total', 'startsWith', '1'),
      'audience.is: “begins with” does not fit “cart.total”, which is a number; what fits: is, is one of',
    ],
    [leaf('page.path', 'equals', 7), 'audience.value: The value must be text.'],
    [leaf('cart.total', 'equals', '7'), 'audience.value: The value must be a number.'],
    [leaf('cart.total', 'atLeast'), 'audience.value: The value must be a number.'],
    [leaf('cart.total', 'between', [20, 10]), 'audience.value: The first number must not be above'],
    [leaf('cart.total', 'between', [1, 2, 3]), 'audience.value: This needs two numbers'],
    [leaf('page.type', 'equals', 'basket'), 'audience.value: There is no “basket” here; choose one of: home, product'],
    [leaf('page.type', 'in', ['home', 'basket']), 'audience.value.1: There is no “basket” here'],
    [leaf('page.path', 'in', []), 'audience.value: The value must be a list of 1 to 500'],
    [leaf('page.path', 'contains', ''), 'audience.value: The value must be text, and not empty.'],
    [leaf('page.path', 'contains', 'a'.repeat(1001)), 'audience.value: The value must not be longer'],
    [leaf('page.path', 'regex', '(a+)+$'), 'audience.value: A repeated group must not hold another repetition'],
    [leaf('customer.isLoggedIn', 'isTrue', true), 'audience.value: This condition takes no value.'],
    [
      leaf('customer.lastOrderAt', 'olderThan', { months: 2 }),
      'audience.value.months: A length of time is given in weeks',
    ],
    [leaf('customer.lastOrderAt', 'before', '2026-02-30'), 'audience.value: The value must be a date'],
    [leaf('customer.lastOrderAt', 'before', 'soon'), 'audience.value: The value must be a date'],
    [leaf('time.now', 'onDay', 'funday'), 'audience.value: A day is a weekday'],
    [leaf('time.now', 'onDay', ['monday', 1]), 'audience.value.1: A day is a weekday'],
    [leaf('time.now', 'onDay', { days: 'monday', zone: 'moon' }), 'audience.value.zone: The time zone must be'],
    [leaf('time.now', 'onDay', { day: 'monday' }), 'audience.value.day: There is no setting named “day” here.'],
    [leaf('time.now', 'betweenHours', ['9:00', '17:00']), 'audience.value: This needs two times of day'],
    [leaf('customer.tags', 'includes', ['vip']), 'audience.value: The value must be text or a number'],
    [leaf('customer.tags', 'sizeAtLeast', 1.5), 'audience.value: The value must be a whole number'],
    [leaf('own.appVersion', 'versionAtLeast', 17), 'audience.value: The value must be a version'],
    [{ ...leaf('page.path', 'equals', '/'), exactCase: 'no' }, 'audience.exactCase: Whether capital letters matter'],
  ])('%j', (input, problem) => {
    expect(problemsOf(input).filter((each) => each.startsWith(problem))).toHaveLength(1);
  });

  test('all at once', () => {
    const paths = (parsed: ReturnType<typeof parseCondition>) =>
      parsed.ok ? [] : parsed.problems.map(({ path }) => path);
    const input = { all: [leaf('x', 'y'), { not: leaf('cart.total', 'atLeast', 'a') }, 7], extra: 1 };
    expect(paths(parseCondition(input, 'audience'))).toEqual([
      'audience.extra', 'audience.all.0.attribute', 'audience.all.0.is', 'audience.all.1.not.value', 'audience.all.2',
    ]); // prettier-ignore
  });

  test('nesting beyond 12 groups, and a tree that contains itself', () => {
    const nest = (levels: number): unknown => (levels ? { not: nest(levels - 1) } : leaf('page.path', 'exists'));
    expect(problemsOf(nest(12))).toEqual([]);
    expect(problemsOf(nest(13)).join()).toContain('nested deeper than 12');
    const loop: { all: unknown[] } = { all: [] };
    loop.all.push(loop);
    expect(problemsOf(loop).join()).toContain('nested deeper than 12');
  });

  test('more than 200 conditions, once', () => {
    const many = (count: number) => ({ any: Array.from({ length: count }, () => leaf('page.path', 'exists')) });
    expect(problemsOf(many(200))).toEqual([]);
    expect(problemsOf({ all: [many(150), many(5000)] })).toEqual([
      'audience.all.1.any.50: There must not be more than 200 conditions.',
    ]);
  });
});

test('every operator fits some attribute, and every attribute has operators beyond being known', () => {
  const types = new Set(
    attributes.flatMap(({ type, properties = {} }) => [type, ...Object.values(properties).map((each) => each.type)]),
  );
  for (const { types: fitting } of Object.values(operatorCatalog))
    expect(fitting === 'any' || fitting.some((type) => types.has(type) || type === 'version')).toBe(true);
});

test('where an event is asked about, its data and nothing else can be read', () => {
  expect(parseCondition(leaf('event.amount', 'atLeast', 5), 'where', findEventAttribute).ok).toBe(true);
  expect(parseCondition(leaf('page.path', 'exists'), 'where', findEventAttribute).ok).toBe(false);
  expect(parseCondition(leaf('event.amount', 'atLeast', 5), 'where').ok).toBe(false);
});

test('whatever it is given, it gives a condition or says what is wrong, and what it gives it takes again', () => {
  const anyLeaf = fc.record(
    {
      attribute: fc.oneof(
        fc.constantFrom('page.path', 'cart.total', 'own.x', 'time.now', 'customer.tags'),
        fc.anything(),
      ),
      is: fc.oneof(fc.constantFrom(...Object.keys(operatorCatalog)), fc.anything()),
      value: fc.oneof(fc.constantFrom('/a', 7, ['a'], { days: 1 }, 'monday'), fc.anything()),
      exactCase: fc.oneof(fc.boolean(), fc.anything()),
    },
    { requiredKeys: [] },
  );
  const anyInput = fc.oneof(fc.anything(), anyLeaf, fc.record({ all: fc.array(anyLeaf) }), fc.record({ not: anyLeaf }));
  fc.assert(
    fc.property(anyInput, (input) => {
      const parsed = parseCondition(input, 'audience');
      if (parsed.ok) expect(parseCondition(parsed.value, 'audience')).toEqual(parsed);
      else expect(parsed.problems.length).toBeGreaterThan(0);
    }),
    { numRuns: 500 },
  );
});
