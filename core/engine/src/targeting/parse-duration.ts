import { goTo } from '../parse/go-to.ts';
import { isRecord } from '../is-record.ts';
import type { Place } from '../parse/parse.ts';
import type { Parsed } from '../parse/parsed.ts';
import type { Problem } from '../parse/problem.ts';
import { quote } from '../parse/quote.ts';
import { report } from '../parse/report.ts';
import type { Duration } from './duration.ts';
import { durationMs } from './duration-ms.ts';

const units = ['weeks', 'days', 'hours', 'minutes', 'seconds'] as const satisfies readonly (keyof Duration)[];

/** A hundred years: beyond it somebody meant something else, and dates leave the calendar. */
const longestMs = 36_525 * 86_400_000;

/** Reads a length of time such as `{ days: 60 }`: its value, or every problem at once, under `path`. */
export function parseDuration(input: unknown, path: string): Parsed<Duration> {
  const problems: Problem[] = [];
  const place: Place = { path, problems };
  if (!isRecord(input)) report(place, 'This must be a length of time, such as 7 days.');
  else {
    for (const [unit, count] of Object.entries(input)) {
      if (!units.some((known) => known === unit))
        report(goTo(place, unit), `A length of time is given in ${units.join(', ')}; ${quote(unit)} is none of them.`);
      else if (typeof count !== 'number' || !(count >= 0 && count < Infinity))
        report(goTo(place, unit), `The number of ${unit} must be a number, 0 or more.`);
    }
    if (!problems.length && !(durationMs(input) > 0)) report(place, 'This length of time must be longer than nothing.');
    if (!problems.length && durationMs(input) > longestMs)
      report(place, 'This length of time must not be longer than 100 years.');
  }
  return problems.length ? { ok: false, problems } : { ok: true, value: { ...(input as Duration) } };
}
