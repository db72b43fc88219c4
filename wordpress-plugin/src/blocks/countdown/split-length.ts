import type { Duration } from '@beckon/engine';

/** A length in whole hours, as the setting shows it; what is shorter is one. */
export function splitLength({ weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): {
  readonly hours: number;
} {
  return { hours: Math.max(1, Math.round((weeks * 7 + days) * 24 + hours + minutes / 60 + seconds / 3600)) };
}
