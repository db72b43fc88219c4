import type { Content } from './content.ts';
import type { Theme } from './theme.ts';

/** One arm of the split. The first is the control and shows the campaign's own content; the others bring theirs. */
export interface Variant {
  readonly id: string;
  readonly name: string;
  /** Relative; all weights of an experiment are added up. */
  readonly weight: number;
  readonly content?: Content;
  readonly theme?: Theme;
}

/** A fair split of visitors and the share that sees nothing. Variants change what is shown, never to whom or when. */
export interface Experiment {
  /** Bucketing seed; a new one draws everybody anew. */
  readonly seed: string;
  /** Share that sees nothing, 0 to 1 (not 1 itself). */
  readonly holdOut: number;
  readonly variants: readonly Variant[];
  /** For a visitor without a stable id: the control's content, or nothing. */
  readonly withoutId: 'control' | 'hold';
}
