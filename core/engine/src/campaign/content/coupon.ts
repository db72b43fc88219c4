import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { parseString } from '../../parse/parse-string.ts';
import { parseUnion } from '../../parse/parse-union.ts';
import { useDefault } from '../../parse/use-default.ts';
import { useStandIn } from '../../parse/use-stand-in.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseText, type Text } from '../text.ts';

export interface Coupon {
  readonly kind: 'coupon';
  readonly id: string;
  readonly label: Text;
  /** A code for everybody, or one of its own that the server gives to each lead. */
  readonly code: { readonly from: 'fixed'; readonly code: string } | { readonly from: 'lead' };
  readonly copy: Text;
  readonly copied: Text;
}

type Code = Coupon['code'];

const parseCode = useStandIn(
  parseUnion<'from', Code>('The code', 'from', {
    fixed: parseRecord<Extract<Code, { readonly from: 'fixed' }>>('The code', {
      from: parseExactly('fixed'),
      code: parseString('The code', { min: 1, max: 100 }),
    }),
    lead: parseRecord<Extract<Code, { readonly from: 'lead' }>>('The code', { from: parseExactly('lead') }),
  }),
  { from: 'fixed', code: '' },
);

const parseLabel = parseText('The label of the coupon', { max: 200 });
const parseCopy = parseText('The text of the copy button', { max: 100 });
const parseCopied = parseText('The text after copying', { max: 100 });

export const parseCoupon = parseRecord<Coupon>('The coupon', {
  kind: parseExactly('coupon'),
  id: parseBlockId,
  label: parseLabel,
  code: parseCode,
  copy: useDefault(parseCopy, 'Copy code'),
  copied: useDefault(parseCopied, 'Copied'),
});
export const couponTexts: BlockTexts = { label: parseLabel, copy: parseCopy, copied: parseCopied };
