/** What is known of time: until when it has really passed, and how long a clock that disagrees has been watched. */
export interface ClockMark {
  readonly knownMs: number;
  readonly tickedMs: number;
  readonly isDoubted: boolean;
  readonly waitedMs: number;
}

/** What another clock said while ours was read. */
export interface Witness {
  readonly whose: string;
  readonly atMs: number;
  /** It is certainly no clock of this machine: only then does it count that it agrees. */
  readonly isElsewhere: boolean;
}

/** `offMs`: how far our clock is ahead of what is known, or of `denier`; below 0: behind. */
export type ClockVerdict =
  | { readonly is: 'trusted'; readonly since: 'steady' | 'witness' | 'waited' }
  | { readonly is: 'doubted'; readonly offMs: number; readonly leftMs: number; readonly denier?: string };

/** A hub looks once a minute. What is off by less than this is no jump: a pause, a slow disk, a clock that was set right. */
export const plausibleMs = 3_600_000;
/** Two looks are at most so far apart while a hub runs; what is more was no running. */
const mostTickMs = 3 * 60_000;
/** So long a clock that nobody can vouch for is watched, at the most, before it is believed. */
export const mostWaitMs = 7 * 86_400_000;

/**
 * Judges our clock by what was known until now and by others. A jump that nobody confirms is watched for as long as it was
 * wide, a week at the most, in time that hubs have really run. Where another clock says that ours is ahead, no wait ends it.
 */
export function judgeClock(
  mark: ClockMark | undefined,
  nowMs: number,
  witnesses: readonly Witness[] = [],
): { readonly mark: ClockMark; readonly verdict: ClockVerdict } {
  const trust = (since: 'steady' | 'witness' | 'waited', knownMs = nowMs) => ({
    mark: { knownMs, tickedMs: nowMs, isDoubted: false, waitedMs: 0 },
    verdict: { is: 'trusted', since } as const,
  });
  const denier = witnesses.find(({ atMs }) => nowMs - atMs > plausibleMs);
  const doubt = (known: ClockMark, waitedMs: number, more: { offMs: number; leftMs: number; denier?: string }) => ({
    mark: { knownMs: known.knownMs, tickedMs: nowMs, isDoubted: true, waitedMs },
    verdict: { is: 'doubted', ...more } as const,
  });
  if (denier) {
    const known = mark ?? { knownMs: denier.atMs, tickedMs: nowMs, isDoubted: true, waitedMs: 0 };
    return doubt(known, 0, { offMs: nowMs - denier.atMs, leftMs: Infinity, denier: denier.whose });
  }
  if (!mark) return trust('steady');
  const offMs = nowMs - mark.knownMs;
  if (Math.abs(offMs) <= plausibleMs) return trust('steady', Math.max(mark.knownMs, nowMs));
  if (witnesses.some(({ atMs, isElsewhere }) => isElsewhere && Math.abs(nowMs - atMs) <= plausibleMs))
    return trust('witness');
  const ranMs = mark.isDoubted ? Math.min(Math.max(0, nowMs - mark.tickedMs), mostTickMs) : 0;
  const waitedMs = mark.waitedMs + ranMs;
  // How wide it was at first: since then both have gone on.
  const leftMs = Math.min(Math.abs(offMs - waitedMs), mostWaitMs) - waitedMs;
  return leftMs <= 0 ? trust('waited') : doubt(mark, waitedMs, { offMs, leftMs });
}

/** What is removed because it is old may go: by a clock that is behind, nothing goes too early. */
export const mayRemoveBy = (verdict: ClockVerdict): boolean => verdict.is === 'trusted' || verdict.offMs < 0;
