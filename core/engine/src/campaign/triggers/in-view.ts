import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { parseSelector } from '../parse-selector.ts';

/** When half of the element that the selector names has been seen. */
export interface InView {
  readonly kind: 'in-view';
  readonly selector: string;
}

export const parseInView = parseRecord<InView>('The element in view trigger', {
  kind: parseExactly('in-view'),
  selector: parseSelector('The element to watch'),
});
