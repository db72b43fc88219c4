import { bad, ok, warn, type Finding } from './finding.ts';

/** What somebody else's clock said while ours said `nowMs`. */
export interface OtherClock {
  readonly whose: string;
  readonly atMs: number;
  readonly nowMs: number;
  /** It shows whole seconds only. */
  readonly isCoarse?: boolean;
}

/** Whether our clock goes as those of the database and of our own addresses do: links, tickets and retention go by it. */
export function checkClock(others: readonly OtherClock[]): readonly Finding[] {
  return others.map(({ whose, atMs, nowMs, isCoarse }) => {
    const seconds = Math.max(0, Math.abs(atMs - nowMs) / 1_000 - (isCoarse ? 1 : 0));
    const mend = 'Let both machines take their time from the same servers (timedatectl set-ntp true).';
    const says = `Our clock and that of ${whose} are ${seconds.toFixed(1)} seconds apart.`;
    return seconds > 30 ? bad('clock', says, mend) : seconds > 3 ? warn('clock', says, mend) : ok('clock', says);
  });
}
