import { expect, test } from 'vitest';
import { momentIn } from './moment-in.ts';

test.each([
  ['Europe/Berlin', '2026-11-28T09:30', '2026-11-28T08:30:00.000Z'],
  ['Europe/Berlin', '2026-07-01T09:30', '2026-07-01T07:30:00.000Z'],
  ['America/New_York', '2026-11-28T23:30', '2026-11-29T04:30:00.000Z'],
  ['Asia/Kolkata', '2026-01-01T00:00', '2025-12-31T18:30:00.000Z'],
  // The night on which clocks go forward, before and after.
  ['Europe/Berlin', '2026-03-29T01:30', '2026-03-29T00:30:00.000Z'],
  ['Europe/Berlin', '2026-03-29T03:30', '2026-03-29T01:30:00.000Z'],
  ['UTC', '2026-11-28T09:30', '2026-11-28T09:30:00.000Z'],
])('in %s, %s is %s', (zone, local, moment) => {
  expect(new Date(momentIn(zone, local) ?? NaN).toISOString()).toBe(moment);
});

test.each([
  ['nowhere', '2026-11-28T09:30'],
  ['UTC', ''],
  ['UTC', 'soon'],
])('in %s, “%s” is no moment', (zone, local) => {
  expect(momentIn(zone, local)).toBeUndefined();
});
