import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSlice } from './draw-slice.ts';

test.each([
  [[1, 1], 0, 0],
  [[1, 1], 0.4999, 0],
  [[1, 1], 0.5, 1],
  [[0, 3], 0, 1],
  [[1, 0, 1], 0.75, 2],
  [[0, 0], 0.9, 0],
])('of weights %j, %d lands on slice %d', (weights, at, slice) => {
  expect(drawSlice(weights, at)).toBe(slice);
});

test('a slice without weight is never drawn', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(20), { minLength: 2, maxLength: 12 }).filter((weights) => weights.some((weight) => weight > 0)),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (weights, at) => (weights[drawSlice(weights, at)] ?? 0) > 0,
    ),
  );
});

test('each slice is drawn as often as its weight says', () => {
  const weights = [1, 2, 5];
  const counts = [0, 0, 0];
  for (let at = 0; at < 8000; at++) counts[drawSlice(weights, at / 8000)]!++;
  expect(counts).toEqual([1000, 2000, 5000]);
});
