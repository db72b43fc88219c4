import { attributes } from '@beckon/engine';
import { expect, test } from 'vitest';
import { labelValue } from './label-value.ts';

const fixed = attributes.flatMap(({ name, values = [] }) => values.map((value) => [name, value] as const));

test.each(['en', 'de', 'fr'])('every value of a fixed set is labelled in %s, none like another', (locale) => {
  expect(fixed.length).toBeGreaterThan(15);
  for (const [name, value] of fixed) expect(labelValue(name, value, { locale })).toMatch(/^\p{Lu}/u);
  const said = fixed.map(([name, value]) => `${name} ${labelValue(name, value, { locale })}`);
  expect(new Set(said).size).toBe(said.length);
});

test.each([
  ['page.path', 'cart'],
  ['page.type', 'constructor'],
  ['own.plan', 'gold'],
])('a value of %s that nobody labelled is read as it is: %s', (name, value) => {
  expect(labelValue(name, value, { locale: 'de' })).toBe(value);
});
