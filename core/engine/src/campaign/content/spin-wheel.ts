import { allowMissing } from '../../parse/allow-missing.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseList } from '../../parse/parse-list.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { parseString } from '../../parse/parse-string.ts';
import { useDefault } from '../../parse/use-default.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseText, type Text } from '../text.ts';

export interface SpinWheel {
  readonly kind: 'spin-wheel';
  readonly id: string;
  /** 2 to 12. Weights are relative; `code` is what the visitor wins. */
  readonly slices: readonly { readonly label: Text; readonly weight: number; readonly code?: string }[];
  readonly spin: Text;
  /** `{{ prize }}` in it is the label won. */
  readonly result: Text;
}

type Slice = SpinWheel['slices'][number];

const parseLabel = parseText('The label of the slice', { max: 60 });
const parseSpin = parseText('The text of the spin button', { max: 100 });
const parseResult = parseText('The text after spinning', { max: 500 });

export const parseSpinWheel = parseRecord<SpinWheel>('The spin wheel', {
  kind: parseExactly('spin-wheel'),
  id: parseBlockId,
  slices: parseList(
    'The slices of the wheel',
    parseRecord<Slice>('The slice', {
      label: parseLabel,
      weight: useDefault(parseNumber('The weight of the slice', { min: 0, max: 1_000_000, excludes: 'min' }), 1),
      code: allowMissing(parseString('The code of the slice', { min: 1, max: 100 })),
    }),
    { min: 2, max: 12 },
  ),
  spin: useDefault(parseSpin, 'Spin the wheel'),
  result: useDefault(parseResult, 'You won: {{ prize }}'),
});
export const spinWheelTexts: BlockTexts = { 'slices.*.label': parseLabel, spin: parseSpin, result: parseResult };
