import type { Schedule, Weekday } from '@beckon/engine';
import type { Check } from './check.ts';

const dayMs = 86_400_000;
const weekdays: readonly Weekday[] = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** No zone on earth is further than this from UTC, so what is past by it is past everywhere. */
const widestZoneMs = 14 * 3_600_000;

/** A schedule that is over, or that no moment fits. */
export const findClosedSchedule: Check = ({ schedule }, { nowMs }) => {
  if (schedule === undefined) return [];
  if (schedule.until !== undefined && readLocal(schedule.until) + widestZoneMs <= nowMs) {
    return [{ says: 'schedule-over', severity: 'blocks', path: 'schedule.until' }];
  }
  return opens(schedule) ? [] : [{ says: 'schedule-never-opens', severity: 'blocks', path: 'schedule' }];
};

function opens({ from, until, weekdays: days, hours }: Schedule): boolean {
  if (days?.length === 0) return false;
  if (from === undefined || until === undefined) return true;
  const [start, end] = [readLocal(from), readLocal(until)];
  if (end <= start) return false;
  // Within a window of a week every weekday comes; in a shorter one each day is looked at. Hours are left out unless
  // the window is short, where each minute can be: nothing may be called closed that opens for a moment.
  if (end - start > 7 * dayMs) return true;
  for (let moment = start - (start % 60_000); moment < end; moment += 60_000) {
    const at = new Date(moment);
    const isDay = days === undefined || days.includes(weekdays[at.getUTCDay()] as Weekday);
    if (isDay && (hours === undefined || holdsTime(hours, at.toISOString().slice(11, 16)))) return true;
    // An hour past midnight may belong to the day it began on.
    if (hours !== undefined && hours.from > hours.until && days !== undefined) {
      const before = weekdays[new Date(moment - dayMs).getUTCDay()] as Weekday;
      if (days.includes(before) && holdsTime(hours, at.toISOString().slice(11, 16))) return true;
    }
  }
  return false;
}

/** Hours that end when they begin last all day. */
const holdsTime = ({ from, until }: { from: string; until: string }, time: string): boolean =>
  from < until ? time >= from && time < until : time >= from || time < until;

const readLocal = (moment: string): number => Date.parse(`${moment}Z`);
