import { parseChoice } from '../../parse/parse-choice.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { useDefault } from '../../parse/use-default.ts';

/** A card that slides into a corner and leaves the page usable. */
export interface SlideIn {
  readonly kind: 'slide-in';
  readonly corner: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
  /** Widest it gets, in CSS pixels, 240 to 560. */
  readonly width: number;
}

export const parseSlideIn = parseRecord<SlideIn>('The slide-in', {
  kind: parseExactly('slide-in'),
  corner: useDefault(parseChoice('The corner', ['bottom-end', 'bottom-start', 'top-end', 'top-start']), 'bottom-end'),
  width: useDefault(parseNumber('The width', { min: 240, max: 560, unit: 'pixels' }), 360),
});
