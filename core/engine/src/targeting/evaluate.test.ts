import { expect, test } from 'vitest';
import spec from '../../../spec/targeting.json' with { type: 'json' };
import type { Condition } from './condition.ts';
import { evaluate } from './evaluate.ts';
import type { Evaluated } from './evaluate.ts';

type Case = Omit<Evaluated, 'now'> & {
  readonly name: string;
  readonly condition: Condition;
  readonly now: string;
  readonly expect: string;
};
const cases = spec.cases as unknown as readonly Case[];

test.each(cases.map((each) => [each.name, each] as const))('%s', (_, { condition, now, expect: answer, ...facts }) => {
  expect(evaluate(condition, { ...facts, now: Date.parse(now) })).toBe(answer);
});

test.each([undefined, null, 7, 'page.path', {}])(
  'withheld names that are no list (%j) keep nothing back',
  (withheld) => {
    const facts = { attributes: { 'page.path': '/' }, withheld, now: 0 } as unknown as Evaluated;
    expect(evaluate({ attribute: 'page.path', is: 'exists' }, facts)).toBe('yes');
  },
);
