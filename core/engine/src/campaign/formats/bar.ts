import { allowMissing } from '../../parse/allow-missing.ts';
import { parseChoice } from '../../parse/parse-choice.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseFlag } from '../../parse/parse-flag.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { useDefault } from '../../parse/use-default.ts';

/** A strip along the top or bottom edge. It never takes focus and never moves content after first paint. */
export interface Bar {
  readonly kind: 'bar';
  readonly edge: 'top' | 'bottom';
  /** Stays in view while the page scrolls. */
  readonly sticks: boolean;
  /** Takes its space from the page (reserved before first paint) instead of lying over it. */
  readonly pushes: boolean;
  /** The height reserved for a bar that pushes, in CSS pixels. */
  readonly height: number;
  /** The same in a narrow window, where text takes more lines; left out where it is no other. */
  readonly phoneHeight?: number;
  readonly closable: boolean;
}

export const parseBar = parseRecord<Bar>('The bar', {
  kind: parseExactly('bar'),
  edge: useDefault(parseChoice('The edge', ['top', 'bottom']), 'top'),
  sticks: useDefault(parseFlag('Whether the bar stays in view'), true),
  pushes: useDefault(parseFlag('Whether the bar takes its space from the page'), true),
  height: useDefault(parseNumber('The height of the bar', { min: 24, max: 400, unit: 'pixels' }), 48),
  phoneHeight: allowMissing(parseNumber('The height of the bar on phones', { min: 24, max: 400, unit: 'pixels' })),
  closable: useDefault(parseFlag('Whether the bar can be closed'), true),
});
