import type { Clock } from '../platform/clock.ts';
import { plausibleMs } from './judge-clock.ts';

/** What this process last found of its clock, for what cannot wait for the database. */
export interface Standing {
  mayRemove: boolean;
  isDoubted: boolean;
  /** When it was last looked at, by the clock and by what no jump moves. */
  lookedAt?: { readonly clockMs: number; readonly steadyMs: number };
}

const standings = new WeakMap<Clock, Standing>();

export function standingOf(clock: Clock): Standing {
  const found = standings.get(clock) ?? { mayRemove: true, isDoubted: false };
  standings.set(clock, found);
  return found;
}

/** Whether our clock is in doubt, or has jumped since it was last looked at: then who seems to be off may be right. */
export function mayBeOff(clock: Clock, steadyMs: number = performance.now()): boolean {
  const { isDoubted, lookedAt } = standingOf(clock);
  if (isDoubted || !lookedAt) return isDoubted;
  return Math.abs(clock.nowMs() - lookedAt.clockMs - (steadyMs - lookedAt.steadyMs)) > plausibleMs;
}
