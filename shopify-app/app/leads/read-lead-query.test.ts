import { describe, expect, test } from 'vitest';
import { isFiltered, readLeadQuery, toLeadFilter } from './read-lead-query.ts';

const read = (query: string) => readLeadQuery(new URLSearchParams(query));

describe('what of the leads is asked for', () => {
  test('is everything where nothing is said', () => {
    expect(isFiltered(read(''))).toBe(false);
    expect(toLeadFilter(read('page=3'), 'UTC')).toEqual({});
    expect(read('page=3').page).toBe(3);
  });

  test.each(['page=-1', 'page=x', 'verdict=bad', 'from=2026-02-30', 'to=tomorrow'])('%s is left out', (query) => {
    expect(read(query)).toEqual(read(''));
  });

  test('takes whole days of the site, the last one too', () => {
    expect(toLeadFilter(read('from=2026-11-27&to=2026-11-28'), 'Europe/Berlin')).toEqual({
      from: '2026-11-26T23:00:00.000Z',
      to: '2026-11-28T23:00:00.000Z',
    });
  });

  test('carries search, campaign and verdict', () => {
    expect(toLeadFilter(read('search=anna&campaign=welcome&verdict=spam'), 'UTC')).toEqual({
      search: 'anna',
      campaign: 'welcome',
      verdict: 'spam',
    });
  });
});
