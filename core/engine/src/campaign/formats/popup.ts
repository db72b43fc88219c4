import { allowMissing } from '../../parse/allow-missing.ts';
import { parseChoice } from '../../parse/parse-choice.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseFlag } from '../../parse/parse-flag.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { useDefault } from '../../parse/use-default.ts';
import { pictureFields } from '../picture-fields.ts';

/** A window in the middle or at an edge of the page, with the page behind it inert. */
export interface Popup {
  readonly kind: 'popup';
  readonly position: 'center' | 'top' | 'bottom';
  /** Widest it gets, in CSS pixels, 240 to 960. */
  readonly width: number;
  readonly closesOnOverlay: boolean;
  /** A picture that fills one side; it goes on top where the screen is narrow. */
  readonly image?: { readonly url: string; readonly alt: string; readonly side: 'start' | 'end' | 'top' };
}

export const parsePopup = parseRecord<Popup>('The popup', {
  kind: parseExactly('popup'),
  position: useDefault(parseChoice('The position', ['center', 'top', 'bottom']), 'center'),
  width: useDefault(parseNumber('The width', { min: 240, max: 960, unit: 'pixels' }), 480),
  closesOnOverlay: useDefault(parseFlag('Whether pressing beside the popup closes it'), true),
  image: allowMissing(
    parseRecord<NonNullable<Popup['image']>>('The picture', {
      ...pictureFields,
      side: useDefault(parseChoice('The side of the picture', ['start', 'end', 'top']), 'top'),
    }),
  ),
});
