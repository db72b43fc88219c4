import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseFlag } from '../../parse/parse-flag.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { useDefault } from '../../parse/use-default.ts';
import { parseBlockId } from '../parse-block-id.ts';

export interface Spacer {
  readonly kind: 'spacer';
  readonly id: string;
  /** CSS pixels, 0 to 200. */
  readonly height: number;
  readonly line: boolean;
}

export const parseSpacer = parseRecord<Spacer>('The spacer', {
  kind: parseExactly('spacer'),
  id: parseBlockId,
  height: useDefault(parseNumber('The height of the spacer', { min: 0, max: 200, unit: 'pixels' }), 16),
  line: useDefault(parseFlag('Whether the spacer has a line'), false),
});
