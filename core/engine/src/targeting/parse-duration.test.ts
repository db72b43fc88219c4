import { expect, test } from 'vitest';
import { parseDuration } from './parse-duration.ts';

test.each([{ days: 60 }, { weeks: 1, days: 2 }, { hours: 0.5 }, { days: 0, minutes: 1 }])('%j is taken', (duration) => {
  expect(parseDuration(duration, 'rest')).toEqual({ ok: true, value: duration });
});

test.each<[unknown, readonly string[]]>([
  [undefined, ['rest']],
  [7, ['rest']],
  ['7 days', ['rest']],
  [[7], ['rest']],
  [{}, ['rest']],
  [{ days: 0 }, ['rest']],
  [{ months: 2 }, ['rest.months']],
  [{ days: -1 }, ['rest.days']],
  [{ days: '1' }, ['rest.days']],
  [{ days: Infinity }, ['rest.days']],
  [{ weeks: 6000 }, ['rest']],
  [{ months: 1, days: null, hours: 2 }, ['rest.months', 'rest.days']],
])('%j is refused', (input, paths) => {
  const parsed = parseDuration(input, 'rest');
  expect(parsed.ok ? [] : parsed.problems.map(({ path }) => path)).toEqual(paths);
});
