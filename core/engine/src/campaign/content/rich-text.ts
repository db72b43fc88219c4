import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import type { BlockTexts } from '../block-texts.ts';
import { richTextTags, type Markup } from '../markup.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseMarkup } from '../parse-markup.ts';

export interface RichText {
  readonly kind: 'text';
  readonly id: string;
  readonly text: Markup;
}

const parseWords = parseMarkup('The text', richTextTags);

export const parseRichText = parseRecord<RichText>('The text', {
  kind: parseExactly('text'),
  id: parseBlockId,
  text: parseWords,
});
export const richTextTexts: BlockTexts = { text: parseWords };
