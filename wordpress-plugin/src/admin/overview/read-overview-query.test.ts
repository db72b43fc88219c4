import { expect, test } from 'vitest';
import { nameSpan, readOverviewQuery } from './read-overview-query.ts';

const today = '2026-11-28';
const read = (text: string) => readOverviewQuery(new URLSearchParams(text), today);

test.each(['', 'from=2026-11-20', 'from=2026-11-20&to=2026-11-19', 'from=2026-11-20&to=2026-11-29', 'from=2020-01-01&to=2026-11-01', 'from=a&to=b'])(
  '“%s” is the last 30 days',
  (text) => expect(read(text)).toEqual({ from: '2026-10-30', to: today, campaign: '' }),
); // prettier-ignore

test.each([
  ['from=2026-11-22&to=2026-11-28', '7'],
  ['', '30'],
  ['from=2026-11-21&to=2026-11-27', 'own'],
  ['from=2026-11-01&to=2026-11-28', 'own'],
])('“%s” is called %s', (text, name) => {
  expect(nameSpan(read(text), today)).toBe(name);
});

test('a campaign is taken, cut to what an id can be', () => {
  expect(read(`campaign=${'a'.repeat(200)}`).campaign).toHaveLength(64);
});
