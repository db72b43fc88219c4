import { expect, test } from 'vitest';
import { makeFormat } from '../ui/make-format.ts';
import { compare, writeRate } from './compare.ts';

const format = makeFormat('en-US', 'UTC');

test.each([
  [15, 10, '+50%'],
  [5, 10, '−50%'],
  [0, 10, '−100%'],
  [10, 10, null],
  [10, 0, null],
  [0, 0, null],
])('%s after %s is told as %s', (now, before, words) => {
  expect(compare(now, before, format)?.words ?? null).toBe(words);
});

test('a rate of nothing is a dash, and no rate of zero', () => {
  expect(writeRate(null, format)).toBe('–');
  expect(writeRate(0, format)).toBe('0%');
});
