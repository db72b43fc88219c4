import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openBuckets } from './token-buckets.ts';

test('a burst, then so many a second, whatever the others do', () => {
  const take = openBuckets({ perSecond: 10, burst: 20 });
  expect(take('a', 20, 0)).toBe(true);
  expect(take('a', 1, 0)).toBe(false);
  expect(take('b', 20, 0)).toBe(true);
  expect(take('a', 5, 500)).toBe(true);
  expect(take('a', 1, 500)).toBe(false);
  expect(take('a', 21, 1e6)).toBe(false);
  expect(take('a', 20, 1e6)).toBe(true);
});

test('over any stretch of time no more gets through than the burst and the rate allow', () => {
  const arrivals = fc.array(fc.record({ afterMs: fc.nat(2000), count: fc.integer({ min: 1, max: 30 }) }));
  fc.assert(
    fc.property(arrivals, (all) => {
      const take = openBuckets({ perSecond: 7, burst: 25 });
      let nowMs = 0;
      let taken = 0;
      for (const { afterMs, count } of all) {
        nowMs += afterMs;
        if (take('a', count, nowMs)) taken += count;
        expect(taken).toBeLessThanOrEqual(25 + (7 * nowMs) / 1000 + 1e-6);
      }
    }),
  );
});
