import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** After this long without pointer, key, touch or scroll. */
export interface Inactivity {
  readonly kind: 'inactivity';
  readonly seconds: number;
}

export const parseInactivity = parseRecord<Inactivity>('The inactivity trigger', {
  kind: parseExactly('inactivity'),
  seconds: parseNumber('The inactivity', { min: 1, max: 3600, unit: 'seconds' }),
});
