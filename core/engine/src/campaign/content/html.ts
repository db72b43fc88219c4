import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import type { BlockTexts } from '../block-texts.ts';
import { htmlTags, type Markup } from '../markup.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseMarkup } from '../parse-markup.ts';

/** Custom HTML, kept as the sanitised tree; editors turn what was typed into one. */
export interface Html {
  readonly kind: 'html';
  readonly id: string;
  readonly markup: Markup;
}

const parseWords = parseMarkup('The custom HTML', htmlTags);

export const parseHtml = parseRecord<Html>('The custom HTML', {
  kind: parseExactly('html'),
  id: parseBlockId,
  markup: parseWords,
});
export const htmlTexts: BlockTexts = { markup: parseWords };
