import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** After this long on the site in this visit, over all its pages. */
export interface TimeOnSite {
  readonly kind: 'time-on-site';
  readonly seconds: number;
}

export const parseTimeOnSite = parseRecord<TimeOnSite>('The time on site trigger', {
  kind: parseExactly('time-on-site'),
  seconds: parseNumber('The time on site', { min: 1, max: 86400, unit: 'seconds' }),
});
