import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** After this much time on the page, counted while it is visible. */
export interface Delay {
  readonly kind: 'delay';
  readonly seconds: number;
}

export const parseDelay = parseRecord<Delay>('The delay trigger', {
  kind: parseExactly('delay'),
  seconds: parseNumber('The delay', { min: 0, max: 3600, unit: 'seconds' }),
});
