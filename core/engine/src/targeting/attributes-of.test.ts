import { expect, test } from 'vitest';
import { attributesOf } from './attributes-of.ts';
import type { Condition } from './condition.ts';

const ask = (attribute: string): Condition => ({ attribute, is: 'exists' });

test.each<[Condition, readonly string[]]>([
  [{ all: [] }, []],
  [ask('own.plan.tier'), ['own.plan.tier']],
  [{ all: [ask('b'), { not: ask('a') }, { any: [ask('b'), { all: [ask('c')] }] }] }, ['b', 'a', 'c']],
])('%j reads %j', (condition, names) => {
  expect(attributesOf(condition)).toEqual(names);
});
