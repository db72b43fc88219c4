import type { Duration } from './duration.ts';

const unitMs: Readonly<Record<string, number>> = {
  weeks: 604_800_000,
  days: 86_400_000,
  hours: 3_600_000,
  minutes: 60_000,
  seconds: 1000,
};

/** The length of a duration in milliseconds; NaN for what is no duration: an unknown unit, a negative part, none at all. */
export function durationMs(duration: Duration | Readonly<Record<string, unknown>>): number {
  // Its own: a page may have taught every object enumerable words.
  const lengths = Object.entries(Object(duration) as Readonly<Record<string, unknown>>).map(([unit, count]) =>
    typeof count === 'number' && count >= 0 ? count * unitMs[unit]! : NaN,
  );
  return lengths.length ? lengths.reduce((sum, each) => sum + each) : NaN;
}
