import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** When this share of the page's height, 1 to 100, has been in view. */
export interface Scroll {
  readonly kind: 'scroll';
  readonly percent: number;
}

export const parseScroll = parseRecord<Scroll>('The scroll trigger', {
  kind: parseExactly('scroll'),
  percent: parseNumber('The scroll depth', { min: 1, max: 100 }),
});
