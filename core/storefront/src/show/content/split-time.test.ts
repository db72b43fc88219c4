import { expect, test } from 'vitest';
import { splitTime } from './split-time.ts';

test.each([
  [0, [0, 0, 0, 0]],
  [-5000, [0, 0, 0, 0]],
  [1, [0, 0, 0, 1]],
  [1000, [0, 0, 0, 1]],
  [61_000, [0, 0, 1, 1]],
  [3_600_000, [0, 1, 0, 0]],
  [90_061_000, [1, 1, 1, 1]],
])('%d ms are %j', (lengthMs, parts) => {
  expect(splitTime(lengthMs)).toEqual(parts);
});
