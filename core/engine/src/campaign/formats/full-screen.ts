import { allowMissing } from '../../parse/allow-missing.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { pictureFields } from '../picture-fields.ts';

/** Covers the whole screen. */
export interface FullScreen {
  readonly kind: 'full-screen';
  readonly image?: { readonly url: string; readonly alt: string };
}

export const parseFullScreen = parseRecord<FullScreen>('The full screen', {
  kind: parseExactly('full-screen'),
  image: allowMissing(parseRecord<NonNullable<FullScreen['image']>>('The picture', pictureFields)),
});
