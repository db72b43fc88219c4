import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayIn } from '../ingest/day-in.ts';
import { addWorkingDays, dueDate, extendedDueDate, isWorkingDay, type DueRules } from './due-date.ts';
import { startOfDay } from './start-of-day.ts';

const berlin: DueRules = { timeZone: 'Europe/Berlin', answerWithin: 'month', holidays: [] };
const due = (right: 'erase' | 'access', asked: string, given: Partial<DueRules> = {}) =>
  new Date(dueDate(right, Date.parse(asked), { ...berlin, ...given })).toISOString();

describe('what is to be forgotten is due at the end of the second working day', () => {
  test.each([
    ['asked on a Monday', '2026-11-23T10:00:00Z', {}, '2026-11-25T22:59:59.999Z'],
    ['asked on a Thursday, over the week-end', '2026-11-26T10:00:00Z', {}, '2026-11-30T22:59:59.999Z'],
    ['asked on a Saturday', '2026-11-28T10:00:00Z', {}, '2026-12-01T22:59:59.999Z'],
    ['asked late on Friday by UTC, which is Saturday there', '2026-11-27T23:30:00Z', {}, '2026-12-01T22:59:59.999Z'],
    ['over holidays', '2026-12-23T10:00:00Z', { holidays: ['2026-12-24', '2026-12-25'] }, '2026-12-29T22:59:59.999Z'],
    ['over the night in which summer begins', '2026-03-27T10:00:00Z', {}, '2026-03-31T21:59:59.999Z'],
    ['in Kiritimati', '2026-11-23T10:30:00Z', { timeZone: 'Pacific/Kiritimati' }, '2026-11-26T09:59:59.999Z'],
  ])('%s', (_what, asked, given, at) => expect(due('erase', asked, given)).toBe(at));
});

describe('an answer is due at the end of the same day of the next month, or of the 45th', () => {
  test.each([
    ['a month', '2026-11-15T10:00:00Z', {}, '2026-12-15T22:59:59.999Z'],
    ['a month that has no such day', '2027-01-31T10:00:00Z', {}, '2027-02-28T22:59:59.999Z'],
    ['45 days', '2026-11-15T10:00:00Z', { answerWithin: '45-days' as const }, '2026-12-30T22:59:59.999Z'],
  ])('%s', (_what, asked, given, at) => expect(due('access', asked, given)).toBe(at));

  test('and once put off, two months or 45 days later', () => {
    const put = (rules: DueRules) =>
      new Date(extendedDueDate(Date.parse('2026-12-15T22:59:59.999Z'), rules)).toISOString();
    expect(put(berlin)).toBe('2027-02-15T22:59:59.999Z');
    expect(put({ ...berlin, answerWithin: '45-days' })).toBe('2027-01-29T22:59:59.999Z');
  });
});

const zone = fc.constantFrom(...Intl.supportedValuesOf('timeZone'), 'UTC');
const moment = fc.integer({ min: Date.parse('2024-01-01'), max: Date.parse('2032-01-01') });
const days = fc.uniqueArray(
  moment.map((ms) => new Date(ms).toISOString().slice(0, 10)),
  { maxLength: 40 },
);

describe('in every time zone, at every moment, with whatever holidays', () => {
  test('exactly two working days lie between asking and the due date, which is one of them', () => {
    fc.assert(
      fc.property(zone, moment, days, (timeZone, asked, holidays) => {
        const dueMs = dueDate('erase', asked, { timeZone, answerWithin: 'month', holidays });
        const [from, to] = [dayIn(timeZone, asked), dayIn(timeZone, dueMs)];
        let between = 0;
        for (let day = Date.parse(from) + 86_400_000; day <= Date.parse(to); day += 86_400_000)
          if (isWorkingDay(new Date(day).toISOString().slice(0, 10), holidays)) between++;
        expect(between).toBe(2);
        expect(isWorkingDay(to, holidays)).toBe(true);
        // The very last moment of that day.
        expect(dayIn(timeZone, dueMs + 1) > to).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('a day begins at its first moment', () => {
    fc.assert(
      fc.property(zone, moment, (timeZone, at) => {
        const day = dayIn(timeZone, at);
        const start = startOfDay(timeZone, day);
        expect(dayIn(timeZone, start)).toBe(day);
        expect(dayIn(timeZone, start - 1) < day).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('more working days are never due earlier', () => {
    fc.assert(
      fc.property(moment, days, fc.nat(20), (at, holidays, count) => {
        const day = new Date(at).toISOString().slice(0, 10);
        expect(addWorkingDays(day, count + 1, holidays) > addWorkingDays(day, count, holidays)).toBe(true);
      }),
    );
  });
});
