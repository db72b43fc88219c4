import { parseChoice } from '../../parse/parse-choice.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { useDefault } from '../../parse/use-default.ts';
import { parseSelector } from '../parse-selector.ts';

/** Content that stands in the page itself, at an element of the shop's choosing. */
export interface Embed {
  readonly kind: 'embed';
  /** CSS selector of the place. */
  readonly into: string;
  readonly placement: 'append' | 'prepend' | 'before' | 'after' | 'replace';
  /** The height kept free before the content arrives, in CSS pixels. */
  readonly reserve: number;
}

export const parseEmbed = parseRecord<Embed>('The embed', {
  kind: parseExactly('embed'),
  into: parseSelector('The place of the embed'),
  placement: useDefault(parseChoice('The placement', ['append', 'prepend', 'before', 'after', 'replace']), 'append'),
  reserve: useDefault(parseNumber('The height kept free', { min: 0, max: 4000, unit: 'pixels' }), 0),
});
