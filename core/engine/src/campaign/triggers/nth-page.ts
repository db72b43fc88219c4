import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** From this page view of the visit on. */
export interface NthPage {
  readonly kind: 'nth-page';
  readonly pages: number;
}

export const parseNthPage = parseRecord<NthPage>('The page count trigger', {
  kind: parseExactly('nth-page'),
  pages: parseNumber('The page to begin with', { min: 1, max: 1000, whole: true }),
});
