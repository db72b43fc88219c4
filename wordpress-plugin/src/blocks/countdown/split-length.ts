import type { Duration } from '@beckon/engine';

interface Length {
  readonly hours: number;
  readonly minutes: number;
}

/** A length in hours and minutes, as the settings show it; what is shorter than a minute is one. */
export function splitLength({ weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0 }: Duration): Length {
  const all = Math.max(1, Math.round(((weeks * 7 + days) * 24 + hours) * 60 + minutes + seconds / 60));
  return { hours: Math.floor(all / 60), minutes: all % 60 };
}
