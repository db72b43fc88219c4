import { expect, test } from 'vitest';
import { readReportQuery } from './read-report-query.ts';

const read = (query: string) =>
  readReportQuery(new URLSearchParams(query), { timeZone: 'Europe/Berlin', nowMs: Date.parse('2026-11-28T23:30:00Z') });

test.each(['', 'from=2026-11-20', 'from=2026-11-20&to=2026-11-19', 'from=2026-11-20&to=2026-11-30', 'from=2020-01-01&to=2026-11-01', 'from=a&to=b'])(
  '“%s” is the last 30 days, by the calendar of the site',
  (query) => expect(read(query)).toMatchObject({ from: '2026-10-31', to: '2026-11-29', today: '2026-11-29' }),
); // prettier-ignore

test('a sound time and a campaign are taken', () => {
  expect(read('from=2026-11-01&to=2026-11-28&campaign=welcome')).toEqual({
    from: '2026-11-01',
    to: '2026-11-28',
    today: '2026-11-29',
    campaign: 'welcome',
  });
});
