import { expect, test } from 'vitest';
import { openSeenIds } from './seen-ids.ts';

test('knows at least the latest, and never more than twice as many', () => {
  const seen = openSeenIds(100);
  for (let at = 0; at < 1000; at++) seen.add([String(at)]);
  const known = Array.from({ length: 1000 }, (_, at) => String(at)).filter((id) => seen.has(id));
  expect(known.length).toBeGreaterThanOrEqual(100);
  expect(known.length).toBeLessThanOrEqual(200);
  expect(known.at(-1)).toBe('999');
});
