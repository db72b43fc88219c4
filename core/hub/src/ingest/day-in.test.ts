import { expect, test } from 'vitest';
import { dayIn } from './day-in.ts';

test.each([
  ['UTC', '2026-11-24T23:59:59Z', '2026-11-24'],
  ['Europe/Berlin', '2026-11-24T23:00:00Z', '2026-11-25'],
  ['America/Los_Angeles', '2026-11-24T07:59:59Z', '2026-11-23'],
  ['Pacific/Kiritimati', '2026-11-24T10:00:00Z', '2026-11-25'],
  ['Nowhere/Land', '2026-11-24T10:00:00Z', '2026-11-24'],
])('in %s %s is %s', (zone, at, day) => {
  expect(dayIn(zone, Date.parse(at))).toBe(day);
});
