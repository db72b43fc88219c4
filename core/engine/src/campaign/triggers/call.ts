import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** Only when the page asks: `beckon('show', id)`, or a link to `#beckon-<id>`. */
export interface Call {
  readonly kind: 'call';
}

export const parseCall = parseRecord<Call>('The call trigger', {
  kind: parseExactly('call'),
});
