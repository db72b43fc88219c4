import { allowMissing } from '../../parse/allow-missing.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseFlag } from '../../parse/parse-flag.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { parseSelector } from '../parse-selector.ts';

/** When an element that the selector names is pressed. `prevents` keeps the element from doing what it does otherwise. */
export interface Click {
  readonly kind: 'click';
  readonly selector: string;
  readonly prevents?: boolean;
}

export const parseClick = parseRecord<Click>('The click trigger', {
  kind: parseExactly('click'),
  selector: parseSelector('The element to watch'),
  prevents: allowMissing(parseFlag('Whether the element is kept from what it does otherwise')),
});
