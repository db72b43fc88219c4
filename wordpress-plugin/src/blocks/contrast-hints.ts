import type { Theme } from '@beckon/engine';
import { leastContrast, measureContrast } from '@beckon/editing/check/contrast';
import { mendContrast } from '@beckon/editing/check/mend-contrast';

/** Two colours that meet with too little contrast, and one that would do instead of the first. */
export interface ContrastHint {
  readonly front: 'text' | 'buttonText' | 'accent';
  readonly ratio: number;
  readonly wanted: number;
  readonly instead: string;
}

const pairs = [
  { front: 'text', back: 'background', wanted: leastContrast.text },
  { front: 'buttonText', back: 'button', wanted: leastContrast.text },
  { front: 'accent', back: 'background', wanted: leastContrast.large },
] as const;

/** Where the colours of a theme are hard to read. */
export const findContrastHints = ({ colors }: Theme): readonly ContrastHint[] =>
  pairs.flatMap(({ front, back, wanted }) => {
    const ratio = measureContrast(colors[front], colors[back]);
    // Rounded down: 4.49 must not be told as 4.5.
    return ratio >= wanted
      ? []
      : [
          {
            front,
            ratio: Math.floor(ratio * 10) / 10,
            wanted,
            instead: mendContrast(colors[front], colors[back], wanted),
          },
        ];
  });
