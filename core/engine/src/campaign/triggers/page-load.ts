import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** As soon as the page is ready. */
export interface PageLoad {
  readonly kind: 'page-load';
}

export const parsePageLoad = parseRecord<PageLoad>('The page load trigger', {
  kind: parseExactly('page-load'),
});
