import { expect, test } from 'vitest';
import { countDays, isDay, shiftDay } from './shift-day.ts';

test.each([
  ['2026-11-28', 1, '2026-11-29'],
  ['2026-02-28', 1, '2026-03-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-01-01', -1, '2025-12-31'],
  ['2026-03-30', -365, '2025-03-30'],
])('%s and %s days is %s', (day, days, other) => {
  expect(shiftDay(day, days)).toBe(other);
  expect(countDays(...([day, other].sort() as [string, string]))).toBe(Math.abs(days) + 1);
});

test.each(['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', '', null, '2026-11-28T00:00'])(
  '%s is no day',
  (text) => {
    expect(isDay(text)).toBe(false);
  },
);
