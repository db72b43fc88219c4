import type { KeptBackup } from './list-backups.ts';

const dayMs = 86_400_000;

/** Whether it was made while the clock was wrong. A day is left to machines that do not quite agree. */
export const isFromTheFuture = ({ atMs }: KeptBackup, nowMs: number): boolean => atMs > nowMs + dayMs;

/** The newest whole one, of those that are not from the future where there is such a one. */
export function findNewest(kept: readonly KeptBackup[], nowMs: number): KeptBackup | undefined {
  const whole = kept.filter(({ isComplete }) => isComplete);
  return whole.find((backup) => !isFromTheFuture(backup, nowMs)) ?? whole[0];
}
