import { makeClock, type Clock } from '@beckon/engine/schedule/clock';

const clocks = new Map<string, Clock>();
const utc: Clock = (at) => at;

/** The day (`2026-11-24`) that a moment falls on in an IANA zone; in UTC where the zone is not known here. */
export function dayIn(zone: string, atMs: number): string {
  let clock = clocks.get(zone);
  if (!clock) clocks.set(zone, (clock = makeClock(zone) ?? utc));
  return new Date(clock(atMs)).toISOString().slice(0, 10);
}
