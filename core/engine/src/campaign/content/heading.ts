import { parseChoice } from '../../parse/parse-choice.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { useDefault } from '../../parse/use-default.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseText, type Text } from '../text.ts';

export interface Heading {
  readonly kind: 'heading';
  readonly id: string;
  readonly text: Text;
  /** 2 to 4; the first heading names the dialog. */
  readonly level: 2 | 3 | 4;
}

const parseWords = parseText('The heading', { max: 500 });

export const parseHeading = parseRecord<Heading>('The heading', {
  kind: parseExactly('heading'),
  id: parseBlockId,
  text: parseWords,
  level: useDefault(parseChoice('The level of the heading', [2, 3, 4]), 2),
});
export const headingTexts: BlockTexts = { text: parseWords };
