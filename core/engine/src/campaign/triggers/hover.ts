import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { parseSelector } from '../parse-selector.ts';

/** When the pointer rests on an element that the selector names, or focus enters it. */
export interface Hover {
  readonly kind: 'hover';
  readonly selector: string;
}

export const parseHover = parseRecord<Hover>('The hover trigger', {
  kind: parseExactly('hover'),
  selector: parseSelector('The element to watch'),
});
