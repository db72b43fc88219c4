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
  let ms = 0;
  let isLength = false;
  for (const unit in duration) {
    // A page may have taught every object enumerable words of its own.
    if (!Object.hasOwn(duration, unit)) continue;
    const count = (duration as Readonly<Record<string, unknown>>)[unit];
    ms += typeof count === 'number' && count >= 0 ? count * unitMs[unit]! : NaN;
    isLength = true;
  }
  return isLength ? ms : NaN;
}
