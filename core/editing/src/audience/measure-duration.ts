import type { Duration } from '@beckon/engine';

const minutesIn = { weeks: 10_080, days: 1440, hours: 60, minutes: 1 } as const;
type Unit = keyof typeof minutesIn;
const units = Object.keys(minutesIn) as readonly Unit[];

/**
 * A length of time as one number and its unit, as fields have them: in the unit it is given in, or, where it is composed
 * of several, in the largest that gives a whole number.
 */
export function measureDuration(duration: Duration): { readonly unit: Unit; readonly count: number | undefined } {
  const given = units.filter((unit) => duration[unit] !== undefined);
  const [only] = given;
  if (only !== undefined && given.length === 1 && duration.seconds === undefined)
    return { unit: only, count: duration[only] };
  const minutes = given.reduce(
    (sum, unit) => sum + (duration[unit] ?? 0) * minutesIn[unit],
    (duration.seconds ?? 0) / 60,
  );
  if (minutes === 0) return { unit: 'days', count: undefined };
  const unit = units.find((each) => Number.isInteger(minutes / minutesIn[each])) ?? 'minutes';
  return { unit, count: minutes / minutesIn[unit] };
}
