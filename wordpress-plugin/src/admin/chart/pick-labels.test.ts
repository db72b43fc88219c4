import { expect, test } from 'vitest';
import { pickLabels } from './pick-labels.ts';

test.each([
  [0, 5, []],
  [1, 5, [0]],
  [5, 5, [0, 1, 2, 3, 4]],
  [7, 4, [0, 2, 4, 6]],
  [30, 6, [4, 9, 14, 19, 24, 29]],
  [30, 0, [29]],
])('of %s points where %s labels fit, these have one: %j', (points, fitting, picked) => {
  expect(pickLabels(points, fitting)).toEqual(picked);
});
