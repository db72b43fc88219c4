import type { Drop } from '@beckon/events';
import type { DoorReason } from './drop-reason.ts';

/** How often each reason came up. */
export type Counts = Readonly<Partial<Record<DoorReason, number>>>;

/** Counts what the parser dropped and what the steps dropped together. */
export function countReasons(unread: readonly Drop[], dropped: readonly DoorReason[]): Counts {
  const counts: Partial<Record<DoorReason, number>> = {};
  for (const { reason, count } of unread) counts[reason] = (counts[reason] ?? 0) + count;
  for (const reason of dropped) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts;
}
