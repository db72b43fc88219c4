import { dayIn } from '../ingest/day-in.ts';
import type { Right } from './right.ts';
import { startOfDay } from './start-of-day.ts';

/** How a site counts. `holidays`: days of the calendar on which nobody works there. */
export interface DueRules {
  readonly timeZone: string;
  readonly answerWithin: 'month' | '45-days';
  readonly holidays: readonly string[];
}

/** What is erased is erased within so many working days. */
const workingDays = 2;
const dayMs = 86_400_000;

/**
 * The last moment to answer a request: at the end of the second working day after the one on which it was made, where something
 * is to be forgotten; else at the end of the same day of the next month (or its last, GDPR Art. 12(3)), or of the 45th day.
 */
export function dueDate(right: Right, askedAtMs: number, rules: DueRules): number {
  const day = dayIn(rules.timeZone, askedAtMs);
  if (right === 'erase') return endOfDay(rules, addWorkingDays(day, workingDays, rules.holidays));
  return endOfDay(rules, rules.answerWithin === 'month' ? addMonths(day, 1) : addDays(day, 45));
}

/** By so much may one that is hard to answer be put off, once and with a reason: two months, or 45 days. */
export function extendedDueDate(dueAtMs: number, rules: DueRules): number {
  const day = dayIn(rules.timeZone, dueAtMs);
  return endOfDay(rules, rules.answerWithin === 'month' ? addMonths(day, 2) : addDays(day, 45));
}

/** Counts on from a day, which is not counted itself, over days on which somebody works. */
export function addWorkingDays(day: string, count: number, holidays: readonly string[]): string {
  let reached = day;
  for (let left = count; left > 0;) {
    reached = addDays(reached, 1);
    if (isWorkingDay(reached, holidays)) left--;
  }
  return reached;
}

export const isWorkingDay = (day: string, holidays: readonly string[]): boolean =>
  ![0, 6].includes(new Date(day).getUTCDay()) && !holidays.includes(day);

const endOfDay = ({ timeZone }: DueRules, day: string): number => startOfDay(timeZone, addDays(day, 1)) - 1;

const addDays = (day: string, count: number): string =>
  new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);

function addMonths(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}
