import type { Color } from '@beckon/engine';
import { measureContrast } from './contrast.ts';

/** Steps in which a colour is carried towards black or white. */
const steps = 32;

/**
 * The colour nearest to the one given that has the contrast wanted on a background: the same hue, darker or lighter.
 * Black or white where the background allows neither in full.
 */
export function mendContrast(color: Color, background: Color, wanted: number): Color {
  const ends = ['#000000', '#ffffff'] as const;
  for (let step = 0; step <= steps; step += 1) {
    const reached = ends
      .map((end) => carry(color, end, step / steps))
      .find((carried) => measureContrast(carried, background) >= wanted);
    if (reached !== undefined) return reached;
  }
  return measureContrast(ends[0], background) >= measureContrast(ends[1], background) ? ends[0] : ends[1];
}

function carry(color: Color, end: Color, share: number): Color {
  const part = (start: number) => {
    const from = Number.parseInt(color.slice(start, start + 2), 16);
    const to = Number.parseInt(end.slice(start, start + 2), 16);
    return Math.round(from + (to - from) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
