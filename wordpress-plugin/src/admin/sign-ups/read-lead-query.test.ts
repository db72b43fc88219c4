import { expect, test } from 'vitest';
import { isFiltered, readLeadQuery } from './read-lead-query.ts';

const read = (text: string) => readLeadQuery(new URLSearchParams(text));

test.each([
  '',
  'paged=-1',
  'paged=x',
  'verdict=bad',
  'limit=x',
  'from=2026-02-30',
  'to=tomorrow',
  'page=beckon-sign-ups',
])('“%s” is everything, from the first page', (text) => {
  expect(read(text)).toEqual({ search: '', campaign: '', verdict: '', limit: '', from: '', to: '', paged: 1 });
  expect(isFiltered(read(text))).toBe(false);
});

test('carries search, campaign, verdict, limit, days and page', () => {
  const query = read('search=anna&campaign=post-7&verdict=spam&limit=frozen&from=2026-11-01&to=2026-11-28&paged=3');
  expect(query).toEqual({ search: 'anna', campaign: 'post-7', verdict: 'spam', limit: 'frozen', from: '2026-11-01', to: '2026-11-28', paged: 3 }); // prettier-ignore
  expect(isFiltered(query)).toBe(true);
  expect(isFiltered(read('paged=3'))).toBe(false);
});
