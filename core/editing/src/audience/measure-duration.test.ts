import { expect, test } from 'vitest';
import { measureDuration } from './measure-duration.ts';

test.each([
  [{ days: 60 }, 'days', 60],
  [{ hours: 24 }, 'hours', 24],
  [{ weeks: 1, days: 1 }, 'days', 8],
  [{ days: 7, hours: 0 }, 'weeks', 1],
  [{ days: 1, hours: 12 }, 'hours', 36],
  [{ seconds: 90 }, 'minutes', 1.5],
  [{ hours: 1, seconds: 3600 }, 'hours', 2],
  [{}, 'days', undefined],
])('%j is asked for in %s: %s', (duration, unit, count) => {
  expect(measureDuration(duration)).toEqual({ unit, count });
});
