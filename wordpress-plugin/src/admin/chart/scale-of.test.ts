import { expect, test } from 'vitest';
import { scaleOf } from './scale-of.ts';

test.each([
  [0, [0, 1]],
  [1, [0, 1]],
  [3, [0, 1, 2, 3]],
  [7, [0, 2, 4, 6, 8]],
  [40, [0, 10, 20, 30, 40]],
  [41, [0, 20, 40, 60]],
  [1234, [0, 500, 1000, 1500]],
  [NaN, [0, 1]],
])('up to %s the axis has %j', (largest, ticks) => {
  expect(scaleOf(largest)).toEqual({ top: ticks.at(-1), ticks });
});

test('whatever the largest value, the axis reaches it with two to six whole lines', () => {
  for (let largest = 1; largest < 1e9; largest += Math.max(1, Math.floor(largest / 97))) {
    const { top, ticks } = scaleOf(largest);
    expect(top).toBeGreaterThanOrEqual(largest);
    expect(ticks.length).toBeGreaterThanOrEqual(2);
    expect(ticks.length).toBeLessThanOrEqual(6);
    expect(ticks.every((tick) => Number.isInteger(tick))).toBe(true);
  }
});
