import fc from 'fast-check';
import type { Condition, Leaf } from '@beckon/engine';
import type { Evaluated } from '@beckon/engine/targeting/evaluate';

/** For the property tests: few attributes and few values, so that questions meet and contradict each other often. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  'cart.items': [0, 1, 2, 3, 2.5],
  'page.type': ['home', 'cart', 'product'],
  'page.path': ['/', '/sale', '/Sale', '/a'],
  'visitor.isNew': [true, false],
  'customer.lastOrderAt': ['2026-06-15T11:00:00Z', '2026-06-14', '2026-05-01', '2026-07-01T00:00:00Z', '2020-01-01'],
  'customer.tags': [['vip'], ['vip', 'new'], [], 'vip, old', ['a', 'b', 'c']],
  'time.now': ['2026-06-15T09:30:00Z', '2026-06-20T23:59:00Z', '2026-06-21'],
  'own.plan': ['gold', 'Gold', 3, true, '1.2.3', '2026-06-01', ['gold'], null],
};

const one = <Value>(...list: readonly Value[]) => fc.constantFrom(...list);
const number = one(0, 1, 2, 2.5, 3, 4);
const text = one('/', '/s', 'sale', 'SALE', 'gold', 'Gold', 'a');
const days = one<unknown>('monday', ['tuesday', 'sunday'], { days: ['monday'], zone: 'visitor' }, '2026-06-15', [
  'saturday',
  '2026-06-15',
]);
const hours = one<unknown>(
  ['09:00', '17:00'],
  { from: '22:00', until: '06:00' },
  ['00:00', '09:00'],
  ['12:00', '12:01'],
);
const duration = one({ days: 1 }, { hours: 1 }, { days: 60 }, { weeks: 1 }, { minutes: 30 });
const moment = one('2026-06-14', '2026-06-15T11:00:00Z', '2026-01-01', '2027-01-01');
const tags = one(['vip'], ['new', 'old'], ['vip', 'a'], ['b']);

const numbers = [
  fc.tuple(one('lessThan', 'atMost', 'greaterThan', 'atLeast', 'equals'), number),
  fc.tuple(one('between'), one([0, 1], [1, 3], [2, 2])),
  fc.tuple(one('in'), one([0, 1], [3])),
];
const texts = [
  fc.tuple(one('equals', 'contains', 'startsWith', 'endsWith', 'wildcard'), text),
  fc.tuple(one('in'), one(['/', '/sale'], ['/a', 'gold'])),
  fc.tuple(one('regex'), one('^/s', 'gold$')),
];
const flags = [fc.tuple(one('isTrue', 'isFalse'), one(undefined)), fc.tuple(one('equals'), one(true, false))];
const times = [
  fc.tuple(one('withinLast', 'olderThan'), duration),
  fc.tuple(one('before', 'after'), moment),
  fc.tuple(one('onDay'), days),
  fc.tuple(one('betweenHours'), hours),
];
const lists = [
  fc.tuple(one('includes'), one('vip', 'new', 'a')),
  fc.tuple(one('includesAny', 'includesAll'), tags),
  fc.tuple(one('sizeAtLeast', 'sizeAtMost'), one(0, 1, 2, 3)),
];
const versions = [fc.tuple(one('versionAtLeast', 'versionLessThan'), one('1', '1.2', '1.2.3', '2.0'))];
const types = [one('home', 'cart', 'product')];

const fitting: Readonly<Record<string, readonly fc.Arbitrary<readonly [string, unknown]>[]>> = {
  'cart.items': numbers,
  'page.type': [fc.tuple(one('equals'), types[0]!), fc.tuple(one('in'), one(['home', 'cart'], ['product']))],
  'page.path': texts,
  'visitor.isNew': [flags[0]!],
  'customer.lastOrderAt': times,
  'customer.tags': lists,
  'time.now': times.slice(2),
  'own.plan': [...numbers, ...texts, ...flags, ...times, ...lists, ...versions],
};

const question: fc.Arbitrary<Leaf> = one(...Object.keys(fitting)).chain((attribute) =>
  fc
    .tuple(
      fc.oneof(...(fitting[attribute] ?? []), fc.tuple(one('exists', 'missing'), one(undefined))),
      fc.integer({ min: 0, max: 9 }),
    )
    .map(([[is, value], chance]) => ({
      attribute,
      is,
      ...(value !== undefined && { value }),
      ...(chance === 0 && typeof value === 'string' && { exactCase: true }),
    })),
);

/** A condition tree that parses. */
export const randomCondition: fc.Arbitrary<Condition> = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    question,
    fc.array(tie('tree'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('tree'), { maxLength: 3 }).map((any) => ({ any })),
    tie('tree').map((not) => ({ not })),
  ),
})).tree;

/** Several questions about one attribute at once: where contradictions are. */
export const randomClash: fc.Arbitrary<Condition> = fc
  .array(fc.tuple(question, fc.boolean()), { minLength: 2, maxLength: 14 })
  .map((list) => ({ all: list.map(([leaf, isNot]) => (isNot ? { not: leaf } : leaf)) }));

/** Few questions, all about the same attribute. */
export const randomDuel: fc.Arbitrary<Condition> = one(...Object.keys(fitting)).chain((attribute) =>
  fc
    .array(
      fc.tuple(
        question.filter((leaf) => leaf.attribute === attribute),
        fc.boolean(),
      ),
      { minLength: 2, maxLength: 3 },
    )
    .map((list) => ({ all: list.map(([leaf, isNot]) => (isNot ? { not: leaf } : leaf)) })),
);

/** A visit with some of those attributes, now and then with a value of another kind. */
export const randomVisit: fc.Arbitrary<Evaluated> = fc
  .record({
    attributes: fc
      .tuple(
        ...Object.entries(values).map(([name, list]) => fc.option(one(...list).map((value) => [name, value] as const))),
      )
      .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== null))),
    withheld: fc.subarray(['page.path', 'cart.items'], { maxLength: 1 }),
    now: one(Date.UTC(2026, 5, 15, 12), Date.UTC(2026, 5, 20, 23, 59), Date.UTC(2026, 0, 5)),
  })
  .map((visit) => ({ ...visit, siteTimeZone: 'Europe/Berlin', visitorTimeZone: 'America/New_York' }));
