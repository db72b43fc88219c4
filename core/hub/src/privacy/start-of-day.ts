import { dayIn } from '../ingest/day-in.ts';

const hourMs = 3_600_000;

/** The moment at which a day of the calendar (`2026-11-28`) begins in a time zone: not everywhere at midnight, not every day. */
export function startOfDay(timeZone: string, day: string): number {
  // Zones lie between UTC−12 and UTC+14. Days only go forward, so the first moment of one can be closed in on.
  let [before, from] = [Date.parse(day) - 15 * hourMs, Date.parse(day) + 13 * hourMs];
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (dayIn(timeZone, middle) < day) before = middle;
    else from = middle;
  }
  return from;
}
