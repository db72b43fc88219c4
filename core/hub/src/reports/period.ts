/** Days of the site's time zone, first and last included, as `2026-11-24`; of one campaign or of all. */
export interface Period {
  readonly from: string;
  readonly to: string;
  readonly campaign?: string;
}

const dayMs = 86_400_000;
/** Two years and a day: what a report can show, and what a table of days can bear. */
const mostDays = 732;

/** All days of a period; undefined where it is none: no days of the calendar, the wrong way round, or too long. */
export function listDays({ from, to }: Period): string[] | undefined {
  const [first, last] = [readDay(from), readDay(to)];
  if (first === undefined || last === undefined || last < first || (last - first) / dayMs >= mostDays) return undefined;
  return Array.from({ length: (last - first) / dayMs + 1 }, (_, at) => writeDay(first + at * dayMs));
}

const writeDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

function readDay(day: string): number | undefined {
  const ms = /^\d{4}-\d\d-\d\d$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : NaN;
  // JavaScript reads the 31st of a short month as the first of the next.
  return Number.isNaN(ms) || writeDay(ms) !== day ? undefined : ms;
}
