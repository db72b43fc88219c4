import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from './answer.ts';
import type { Condition } from './condition.ts';
import { judge } from './judge.ts';
import type { JudgedFacts, Trace } from './judge.ts';
import { operators, operatorsByName } from './operators.ts';

const yes: Condition = { attribute: 'page.path', is: 'startsWith', value: '/products' };
const no: Condition = { attribute: 'cart.total', is: 'atLeast', value: 100 };
const unknown: Condition = { attribute: 'visitor.visits', is: 'atLeast', value: 2 };
const withheld: Condition = { attribute: 'customer.orders', is: 'atLeast', value: 2 };

const facts: JudgedFacts = {
  attributes: { 'page.path': '/products/hat', 'cart.total': 40, 'customer.orders': 3 },
  now: Date.UTC(2026, 10, 24),
  operators: operatorsByName,
  purposeOf: (name) => (/^(page|cart|visitor|customer|own)\b/.test(name) ? 'necessary' : undefined),
  isWithheld: (name) => name === 'customer.orders',
};

function ask(condition: unknown): { answer: Answer } & Trace {
  const trace: Trace = {};
  const answer = judge(condition as Condition, facts, trace);
  return { answer, ...trace };
}

describe('the trace names what settled the answer', () => {
  test.each<[string, Condition, Answer, Trace]>([
    ['a question that was not met', no, 'no', { condition: no, found: 40 }],
    ['a question without an answer', unknown, 'unknown', { condition: unknown, why: 'absent' }],
    ['a question that consent keeps back', withheld, 'unknown', { condition: withheld, why: 'withheld' }],
    ['the first no of an all', { all: [yes, no, unknown] }, 'no', { condition: no, found: 40 }],
    ['a no of an all goes before an unknown', { all: [unknown, yes, no] }, 'no', { condition: no, found: 40 }],
    [
      'the first unknown of an all',
      { all: [yes, withheld, unknown, yes] },
      'unknown',
      { condition: withheld, why: 'withheld' },
    ],
    [
      'an unknown of an all, whatever any came later',
      { all: [unknown, { any: [no, yes] }] },
      'unknown',
      { condition: unknown, why: 'absent' },
    ],
    ['an any none of which was met', { any: [no, no] }, 'no', { condition: { any: [no, no] } }],
    [
      'an any one of which is open',
      { any: [no, withheld] },
      'unknown',
      { condition: { any: [no, withheld] }, why: 'withheld' },
    ],
    ['the only member of an any', { any: [no] }, 'no', { condition: no, found: 40 }],
    ['the empty any', { any: [] }, 'no', { condition: { any: [] } }],
    ['a not, with what was found', { not: yes }, 'no', { condition: { not: yes }, found: '/products/hat' }],
    ['a not around a group', { not: { all: [yes] } }, 'no', { condition: { not: { all: [yes] } } }],
    ['a not around what is not known', { not: unknown }, 'unknown', { condition: unknown, why: 'absent' }],
    [
      'deep inside',
      { all: [yes, { any: [{ all: [yes, { not: yes }] }] }] },
      'no',
      { condition: { not: yes }, found: '/products/hat' },
    ],
    [
      'an unknown attribute',
      { attribute: 'weather', is: 'exists' },
      'unknown',
      { condition: { attribute: 'weather', is: 'exists' }, why: 'unknown-attribute' },
    ],
    [
      'an unknown operator',
      { attribute: 'page.path', is: 'resembles' },
      'unknown',
      { condition: { attribute: 'page.path', is: 'resembles' }, why: 'unknown-operator' },
    ],
    [
      'a value of another type',
      { attribute: 'page.path', is: 'atLeast', value: 1 },
      'unknown',
      { condition: { attribute: 'page.path', is: 'atLeast', value: 1 }, found: '/products/hat', why: 'not-comparable' },
    ],
    [
      'a broken regex',
      { attribute: 'page.path', is: 'regex', value: '(' },
      'unknown',
      { condition: { attribute: 'page.path', is: 'regex', value: '(' }, found: '/products/hat', why: 'malformed' },
    ],
  ])('%s', (_, condition, answer, { condition: part, found, why }) => {
    expect(ask(condition)).toEqual({ answer, condition: part, found, why });
  });

  test.each([null, undefined, 7, 'all', true])('nothing where %j stands for a condition', (condition) => {
    expect(ask(condition)).toEqual({ answer: 'unknown', condition: undefined, found: undefined, why: 'malformed' });
  });

  test('facts of another visit are read anew', () => {
    expect(judge(no, facts, {})).toBe('no');
    expect(judge(no, { ...facts, attributes: { 'cart.total': 120 } }, {})).toBe('yes');
  });
});

describe('a tree that contains itself', () => {
  test.each(['all', 'any'] as const)('in %s is unknown, soon', (kind) => {
    const members: Condition[] = [];
    const loop = { [kind]: members } as unknown as Condition;
    members.push(loop, loop, yes);
    expect(ask(loop).answer).not.toBe(kind === 'all' ? 'yes' : 'no');
  });

  test('in not is unknown', () => {
    const loop: { not?: unknown } = {};
    loop.not = loop;
    expect(ask(loop)).toMatchObject({ answer: 'unknown', why: 'malformed' });
  });
});

const { tree: anyCondition } = fc.letrec<{ tree: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.constantFrom(yes, no, unknown, withheld),
  tree: fc.oneof(
    { maxDepth: 5, depthSize: 'medium' },
    tie('leaf'),
    fc.record({ all: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ any: fc.array(tie('tree'), { maxLength: 4 }) }),
    fc.record({ not: tie('tree') }),
  ),
}));

/** Three-valued logic as numbers: no is 0, unknown a half, yes 1; all is the least, any the most (Kleene). */
function reckon(condition: Condition): number {
  if ('all' in condition) return Math.min(1, ...condition.all.map(reckon));
  if ('any' in condition) return Math.max(0, ...condition.any.map(reckon));
  if ('not' in condition) return 1 - reckon(condition.not);
  return condition === yes ? 1 : condition === no ? 0 : 0.5;
}

test('any tree answers as Kleene reckons, and what is not yes has a part that settled it', () => {
  fc.assert(
    fc.property(anyCondition, (condition) => {
      const { answer, condition: part, why } = ask(condition);
      expect(answer).toBe(['no', 'unknown', 'yes'][reckon(condition) * 2]);
      if (answer === 'yes') return;
      expect(part).toBeDefined();
      expect(why !== undefined).toBe(answer === 'unknown');
      // Seen by itself the part does not say yes either.
      expect(ask(part).answer).toBe(answer);
    }),
    { numRuns: 1000 },
  );
});

const anyOperator = fc.constantFrom(...Object.keys(operators));

test('it answers whatever it is given, and touches nothing', () => {
  fc.assert(
    fc.property(fc.anything(), anyOperator, fc.anything(), fc.boolean(), (found, is, value, exactCase) => {
      const attributes = Object.freeze({ own: found });
      const leaf = Object.freeze({ attribute: 'own', is, value, exactCase });
      expect(['yes', 'no', 'unknown']).toContain(judge(leaf, { ...facts, attributes }, {}));
    }),
    { numRuns: 1000 },
  );
  fc.assert(
    fc.property(fc.anything({ key: fc.constantFrom('all', 'any', 'not', 'attribute', 'is', 'value') }), (tree) => {
      expect(['yes', 'no', 'unknown']).toContain(ask(tree).answer);
    }),
    { numRuns: 500 },
  );
});

test('whatever attributes, zones and times are, it answers', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), anyOperator, (attributes, now, zone, is) => {
      const strange = {
        ...facts,
        attributes,
        now,
        siteTimeZone: zone,
        visit: { visitorTimeZone: zone },
      } as unknown as JudgedFacts;
      for (const attribute of ['time.now', 'page.path', 'own.a.b'])
        expect(['yes', 'no', 'unknown']).toContain(
          judge(
            { attribute, is, value: ['09:00', '17:00'] },
            { ...strange, operators: operatorsByName, purposeOf: () => 'necessary' },
            {},
          ),
        );
    }),
  );
});
