import { describe, expect, test } from 'vitest';
import { countDays, dayIn, isDay, shiftDay } from './day.ts';

describe('a day', () => {
  test.each([
    ['2026-11-28', 1, '2026-11-29'],
    ['2026-03-01', -1, '2026-02-28'],
    ['2024-02-28', 1, '2024-02-29'],
    // A change of clocks does not move it.
    ['2026-03-28', 1, '2026-03-29'],
    ['2026-03-29', 1, '2026-03-30'],
  ])('%s moved by %i is %s', (day, by, moved) => expect(shiftDay(day, by)).toBe(moved));

  test.each([
    ['2026-11-28', '2026-11-28', 1],
    ['2026-11-22', '2026-11-28', 7],
    ['2026-03-01', '2026-03-31', 31],
  ])('from %s to %s are %i days', (from, to, days) => expect(countDays(from, to)).toBe(days));

  test.each([
    ['Europe/Berlin', '2026-11-28T23:30:00Z', '2026-11-29'],
    ['America/New_York', '2026-11-28T03:30:00Z', '2026-11-27'],
    ['nowhere', '2026-11-28T23:30:00Z', '2026-11-28'],
  ])('in %s at %s it is %s', (zone, at, day) => expect(dayIn(zone, Date.parse(at))).toBe(day));

  test.each([
    ['2026-11-28', true],
    ['2026-02-30', false],
    ['2026-11', false],
    ['28.11.2026', false],
    [undefined, false],
  ])('%s is one: %s', (text, is) => expect(isDay(text)).toBe(is));
});
