/** So many secrets that open nothing may come from one place within so long. */
export interface Rung {
  readonly windowMs: number;
  readonly most: number;
}

const minuteMs = 60_000;

/** Whoever goes on waits longer and longer: to the end of the minute, of the quarter of an hour, of the hour. */
export const usualRungs: readonly Rung[] = [
  { windowMs: minuteMs, most: 10 },
  { windowMs: 15 * minuteMs, most: 20 },
  { windowMs: 60 * minuteMs, most: 40 },
];

/** While very many try from everywhere. The first from each place is looked at all the same: that may be the owner. */
export const waryRungs: readonly Rung[] = [
  { windowMs: minuteMs, most: 2 },
  { windowMs: 15 * minuteMs, most: 3 },
  { windowMs: 60 * minuteMs, most: 6 },
];

/**
 * How long a place must wait by what was counted there, in milliseconds; 0: not at all.
 *
 * @param counts one for each rung, the present one included
 */
export function readWait(rungs: readonly Rung[], counts: readonly number[], nowMs: number): number {
  const waits = rungs.map(({ windowMs, most }, at) => ((counts[at] ?? 0) > most ? windowMs - (nowMs % windowMs) : 0));
  return Math.max(0, ...waits);
}
