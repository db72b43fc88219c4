import { expect, test } from 'vitest';
import { splitLength } from './split-length.ts';

test.each([
  [{ hours: 24 }, 24, 0],
  [{ minutes: 15 }, 0, 15],
  [{ minutes: 90 }, 1, 30],
  [{ weeks: 1, days: 1, minutes: 5 }, 192, 5],
  [{ seconds: 10 }, 0, 1],
  [{ hours: 0, minutes: 0 }, 0, 1],
])('%j is %d hours and %d minutes', (length, hours, minutes) => {
  expect(splitLength(length)).toEqual({ hours, minutes });
});
