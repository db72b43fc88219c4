import { expect, test } from 'vitest';
import { directionOf } from './direction.ts';

test.each([
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['ku-Arab-IQ', 'rtl'],
  ['fa', 'rtl'],
  ['de', 'ltr'],
  ['arn', 'ltr'],
  ['en-GB', 'ltr'],
  ['', 'ltr'],
])('%s is written %s', (locale, direction) => {
  expect(directionOf(locale)).toBe(direction);
});
