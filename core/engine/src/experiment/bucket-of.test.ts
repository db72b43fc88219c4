import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
// GrowthBook's own hash, which its package neither exports by name nor types.
// @ts-expect-error no declarations
import { hash } from '../../node_modules/@growthbook/growthbook/dist/esm/util.mjs';
import spec from '../../../spec/buckets.json' with { type: 'json' };
import { bucketOf } from './bucket-of.ts';

test.each(spec.cases)('$seed with $id falls on $bucket', ({ seed, id, bucket }) => {
  expect(bucketOf(seed, id)).toBe(bucket);
});

test('it is the hash that GrowthBook publishes, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (seed, id) => {
      expect(bucketOf(seed, id)).toBe((hash as (...of: unknown[]) => number)(seed, id, 2));
    }),
  );
});

test('it lies in [0, 1), in steps of one in ten thousand, and is the same each time', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (seed, id) => {
      const bucket = bucketOf(seed, id);
      expect(bucket).toBeGreaterThanOrEqual(0);
      expect(bucket).toBeLessThan(1);
      expect(Math.round(bucket * 10_000) / 10_000).toBe(bucket);
      expect(bucketOf(seed, id)).toBe(bucket);
    }),
  );
});

/** Sum of squared distances from the expected counts, in their own measure. */
function chiSquare(counts: readonly number[], expected: number): number {
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

const visitors = Array.from(
  { length: 20_000 },
  (_, at) => `0193655e-7d1a-7c3e-8b52-${at.toString(16).padStart(12, '0')}`,
);
// The value that 1 in 1,000 fair draws exceeds, for 19 and for 81 degrees of freedom.
const [most19, most81] = [43.8, 126.1];

describe('over 20,000 visitors', () => {
  test.each(['spring-sale', 'autumn-sale', 'a', 'site', '8f3c'])('the seed %s fills all twentieths alike', (seed) => {
    const counts = new Array<number>(20).fill(0);
    for (const id of visitors) counts[Math.floor(bucketOf(seed, id) * 20)]!++;
    expect(chiSquare(counts, visitors.length / 20)).toBeLessThan(most19);
  });

  test.each([
    ['spring-sale', 'autumn-sale'],
    ['site', 'spring-sale'],
    ['a', 'b'],
    ['seed-1', 'seed-2'],
  ])('where somebody falls with %s says nothing about %s', (one, other) => {
    const counts = new Array<number>(100).fill(0);
    for (const id of visitors)
      counts[Math.floor(bucketOf(one, id) * 10) * 10 + Math.floor(bucketOf(other, id) * 10)]!++;
    expect(chiSquare(counts, visitors.length / 100)).toBeLessThan(most81);
  });
});
