import type { Account } from './account.ts';

/** How an account stands: wanted, to be told (for the first time or again) that it ends, told, or over. */
export type Standing =
  | { readonly is: 'wanted' }
  | { readonly is: 'due'; readonly notice: number; readonly endsAtMs: number }
  | { readonly is: 'told'; readonly endsAtMs: number }
  | { readonly is: 'over' };

const dayMs = 86_400_000;

/** Two years without use and without payment, and everything goes. */
export const unusedDays = 730;

/** So many days before the end somebody is told. */
export const noticeDays = [60, 30, 7] as const;
const [firstNotice] = noticeDays;

/**
 * Judges an account by all its signs. Nobody loses anything untold: where the first notice came late, as the hub was off,
 * the end comes late as well.
 */
export function judgeAccount({ createdAtMs, usedAtMs = 0, paidAtMs = 0, warned }: Account, nowMs: number): Standing {
  const wantedAtMs = Math.max(createdAtMs, usedAtMs, paidAtMs);
  if (nowMs < wantedAtMs + (unusedDays - firstNotice) * dayMs) return { is: 'wanted' };
  // A notice of before the last sign has had its effect.
  const told = warned && warned.atMs > wantedAtMs ? warned : undefined;
  const endsAtMs = Math.max(wantedAtMs + unusedDays * dayMs, (told?.atMs ?? nowMs) + firstNotice * dayMs);
  if (told && nowMs >= endsAtMs) return { is: 'over' };
  const notice = noticeDays.findLast((days) => endsAtMs - nowMs <= days * dayMs);
  if (notice !== undefined && (!told || notice < told.days)) return { is: 'due', notice, endsAtMs };
  return { is: 'told', endsAtMs };
}
