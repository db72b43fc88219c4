/** Reads the wall clock of a time zone: local time as if it were UTC, in epoch milliseconds, to the second. */
export type Clock = (at: number) => number;

/** A clock for an IANA zone by `Intl`; undefined where the zone is unknown here. Making one is dear, reading it is not. */
export function makeClock(zone: unknown): Clock | undefined {
  if (typeof zone !== 'string' || !zone) return undefined;
  try {
    const format = new Intl.DateTimeFormat('en', {
      timeZone: zone, hourCycle: 'h23',
      year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
    }); // prettier-ignore
    return (at) => {
      const parts: Partial<Record<string, number>> = {};
      for (const { type, value } of format.formatToParts(at)) parts[type] = +value;
      const { year = 0, month = 1, day, hour, minute, second } = parts;
      return Date.UTC(year, month - 1, day, hour, minute, second);
    };
  } catch {
    // Intl throws on a zone it does not know; so does an exotic build without time zones. Either way: no clock.
    return undefined;
  }
}

const dayMs = 86_400_000;

/**
 * The moment at which a local time comes. A time that a clock change skips comes as long after the change as it would
 * have come without one; a time that comes twice is taken the first time (Temporal calls this `compatible`).
 *
 * @param local wall-clock time as if it were UTC, epoch milliseconds
 */
export function findMoment(local: number, clock: Clock): number {
  const before = clock(local - dayMs) - (local - dayMs);
  const after = clock(local + dayMs) - (local + dayMs);
  const first = local - before;
  return clock(first) !== local && clock(local - after) === local ? local - after : first;
}
