import type { Schedule } from '../campaign/schedule.ts';
import type { Objection } from '../decide/rule.ts';
import { findMoment } from './clock.ts';
import type { Clock } from './clock.ts';

const dayMs = 86_400_000;

/**
 * Why a schedule is not open now; undefined when it is. `from` and the first of the hours belong to it, `until` and the
 * last do not. Hours that pass midnight belong to the day they began on; hours that end when they begin last all day.
 *
 * @param now epoch milliseconds
 * @param clock of the zone the schedule is read in; undefined where that zone is not known
 */
export function readSchedule(schedule: Schedule, now: number, clock: Clock | undefined): Objection {
  if (!clock) return { kind: 'schedule', is: 'no-zone' };
  const local = clock(now);
  const { from, until, weekdays, hours } = schedule;
  if (from && !hasCome(from, local, now, clock)) return { kind: 'schedule', is: 'not-yet', opensAt: from };
  if (until && hasCome(until, local, now, clock)) return { kind: 'schedule', is: 'over', closedAt: until };

  const time = new Date(local).toISOString().slice(11, 16);
  const passesMidnight = !!hours && hours.from >= hours.until;
  const beganYesterday = passesMidnight && time < hours.until;
  const day = new Date(beganYesterday ? local - dayMs : local).toUTCString().slice(0, 3).toLowerCase();
  if (weekdays && !weekdays.some((weekday) => weekday.startsWith(day))) return { kind: 'schedule', is: 'not-today' };
  if (hours && !beganYesterday && (time < hours.from || (!passesMidnight && time >= hours.until)))
    return { kind: 'schedule', is: 'not-at-this-hour', opensAt: hours.from, closedAt: hours.until };
  return undefined;
}

function hasCome(text: string, local: number, now: number, clock: Clock): boolean {
  const wanted = Date.parse(text + 'Z');
  // More than a day apart no clock change can turn the order round, and the zone need not be asked again.
  return Math.abs(local - wanted) > dayMs ? local > wanted : now >= findMoment(wanted, clock);
}
