import { expect, test } from 'vitest';
import type { Duration } from './duration.ts';
import { durationMs } from './duration-ms.ts';

test.each<[Duration, number]>([
  [{ seconds: 1 }, 1000],
  [{ minutes: 1.5 }, 90_000],
  [{ hours: 0 }, 0],
  [{ days: 1, hours: 1 }, 90_000_000],
  [{ weeks: 1 }, 604_800_000],
])('%j lasts %d ms', (duration, ms) => {
  expect(durationMs(duration)).toBe(ms);
});

test.each([
  {}, [], null, undefined, 7, '7 days', { months: 1 }, { months: 1, days: 1 }, { days: 1, months: 1 }, { days: -1 },
  { days: '1' }, { days: null }, { days: NaN }, { constructor: 1 }, JSON.parse('{"__proto__": 1}'),
])('%j has no length', (duration) => {
  expect(durationMs(duration as Duration)).toBeNaN();
}); // prettier-ignore
