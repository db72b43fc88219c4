import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readWait, usualRungs, waryRungs } from './ladder.ts';

const atNoon = Date.parse('2026-11-24T12:00:00Z');

test.each([
  ['a few mistakes wait for nothing', [10, 10, 10], 0],
  ['the eleventh of a minute waits for the next', [11, 11, 11], 60_000],
  ['the 21st of a quarter of an hour waits for its end', [1, 21, 21], 900_000],
  ['the 41st of an hour waits for its end', [1, 1, 41], 3_600_000],
  ['whoever is over all of them waits for the longest', [11, 21, 41], 3_600_000],
])('%s', (_, counts, wait) => {
  expect(readWait(usualRungs, counts, atNoon)).toBe(wait);
});

test('the wait ends with the stretch of time that is used up', () => {
  expect(readWait(usualRungs, [11, 11, 11], atNoon + 59_000)).toBe(1_000);
  expect(readWait(usualRungs, [0, 21, 21], atNoon + 899_999)).toBe(1);
});

test('the first from a place never waits, however much goes on elsewhere, and more tries never wait less', () => {
  expect(readWait(waryRungs, [1, 1, 1], atNoon)).toBe(0);
  const counts = fc.tuple(fc.nat(60), fc.nat(60), fc.nat(60));
  fc.assert(
    fc.property(counts, fc.nat(3_600_000), fc.constantFrom(usualRungs, waryRungs), (counted, pastMs, rungs) => {
      const wait = readWait(rungs, counted, atNoon + pastMs);
      const more = readWait(rungs, counted.map((count) => count + 1), atNoon + pastMs); // prettier-ignore
      expect(more).toBeGreaterThanOrEqual(wait);
      expect(readWait(waryRungs, counted, atNoon + pastMs)).toBeGreaterThanOrEqual(readWait(usualRungs, counted, atNoon + pastMs)); // prettier-ignore
    }),
  );
});
