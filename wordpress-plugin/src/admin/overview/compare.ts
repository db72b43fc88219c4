import { dash, type Format } from '../ui/make-format.ts';

export interface Change {
  /** 0.5 is half as much again. */
  readonly share: number;
  readonly words: string;
}

/** How a number changed, with a sign; null where it did not, or had nothing to change from. */
export function compare(now: number, before: number, format: Format): Change | null {
  if (before === 0 || now === before) return null;
  const share = (now - before) / before;
  return { share, words: `${share > 0 ? '+' : '−'}${format.share(Math.abs(share))}` };
}

/** A rate as a share, or a dash where there was nothing to divide by. */
export const writeRate = (rate: number | null, format: Format): string => (rate === null ? dash : format.share(rate));
