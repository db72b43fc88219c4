import { describe, expect, test } from 'vitest';
import { clickRate, type ListRow, sortRows, toListRow } from './list-row.ts';

const listed = {
  id: 'welcome',
  name: 'Welcome',
  status: 'live',
  format: 'popup',
  audience: { all: [] },
  updatedAt: '2026-11-28T10:00:00Z',
  revision: 3,
} as const;

describe('a campaign in the list', () => {
  test.each([
    ['is live as it is', 'live', 3, false],
    ['is live, and was changed since', 'live', 2, true],
    ['is paused: nothing of it is on the shop', 'paused', 2, false],
    ['was never live', 'draft', undefined, false],
  ] as const)('%s', (_, status, liveRevision, hasUnpublished) => {
    const row = toListRow({ ...listed, status, ...(liveRevision !== undefined && { liveRevision }) });
    expect(row.hasUnpublished).toBe(hasUnpublished);
  });

  test('has no click rate before it was displayed', () => {
    expect(clickRate({ displays: 0, clicks: 0, conversions: 0 })).toBeUndefined();
    expect(clickRate({ displays: 8, clicks: 2, conversions: 0 })).toBe(0.25);
  });
});

describe('the list is sorted', () => {
  const rows: readonly ListRow[] = [
    toListRow({ ...listed, id: 'b', name: 'beta' }, { displays: 10, clicks: 1, conversions: 0 }),
    toListRow({ ...listed, id: 'a', name: 'Alpha' }, { displays: 0, clicks: 0, conversions: 0 }),
    toListRow({ ...listed, id: 'c', name: 'gamma' }, { displays: 10, clicks: 5, conversions: 2 }),
  ];
  test.each([
    ['name', 'ascending', 'abc'],
    ['name', 'descending', 'cba'],
    ['displays', 'descending', 'bca'],
    ['clickRate', 'descending', 'cba'],
    ['nothing-known', 'ascending', 'bac'],
  ] as const)('by %s, %s', (key, direction, order) => {
    expect(
      sortRows(rows, { key, direction })
        .map(({ id }) => id)
        .join(''),
    ).toBe(order);
  });
});
