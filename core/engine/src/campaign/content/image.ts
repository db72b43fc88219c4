import { allowMissing } from '../../parse/allow-missing.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseLink } from '../parse-link.ts';
import { pictureFields } from '../picture-fields.ts';

export interface Image {
  readonly kind: 'image';
  readonly id: string;
  readonly url: string;
  /** Empty only where the picture adds nothing to the words. */
  readonly alt: string;
  /** Natural size in CSS pixels: it keeps the space free while the picture loads. */
  readonly width: number;
  readonly height: number;
  readonly href?: string;
}

export const parseImage = parseRecord<Image>('The picture', {
  kind: parseExactly('image'),
  id: parseBlockId,
  ...pictureFields,
  width: parseNumber('The width of the picture', { min: 1, max: 10_000, unit: 'pixels' }),
  height: parseNumber('The height of the picture', { min: 1, max: 10_000, unit: 'pixels' }),
  href: allowMissing(parseLink('The link of the picture')),
});
export const imageTexts: BlockTexts = { alt: pictureFields.alt };
