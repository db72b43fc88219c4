import { allowMissing } from '../../parse/allow-missing.ts';
import { parseChoice } from '../../parse/parse-choice.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseFlag } from '../../parse/parse-flag.ts';
import { parseId } from '../../parse/parse-id.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { parseUnion } from '../../parse/parse-union.ts';
import type { Parse } from '../../parse/parse.ts';
import { useDefault } from '../../parse/use-default.ts';
import { useStandIn } from '../../parse/use-stand-in.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseLink } from '../parse-link.ts';
import { parseText, type Text } from '../text.ts';

export type ButtonAction =
  | { readonly do: 'link'; readonly href: string; readonly newTab?: boolean }
  | { readonly do: 'next' }
  | { readonly do: 'go-to'; readonly step: string }
  | { readonly do: 'close' }
  | { readonly do: 'copy-code' }
  | { readonly do: 'add-coupon' };

export interface Button {
  readonly kind: 'button';
  readonly id: string;
  readonly text: Text;
  readonly action: ButtonAction;
  readonly look: 'primary' | 'secondary' | 'link';
  /** Whether pressing it counts as a conversion; a link does unless told otherwise. */
  readonly converts: boolean;
}

const doNothingElse = <Do extends string>(what: Do) =>
  parseRecord<{ readonly do: Do }>('The action', { do: parseExactly(what) });

const parseAction = useStandIn(
  parseUnion<'do', ButtonAction>('The action', 'do', {
    link: parseRecord<Extract<ButtonAction, { readonly do: 'link' }>>('The action', {
      do: parseExactly('link'),
      href: parseLink('The link of the button'),
      newTab: allowMissing(parseFlag('Whether the link opens a new tab')),
    }),
    next: doNothingElse('next'),
    'go-to': parseRecord<Extract<ButtonAction, { readonly do: 'go-to' }>>('The action', {
      do: parseExactly('go-to'),
      step: parseId('The step to go to'),
    }),
    close: doNothingElse('close'),
    'copy-code': doNothingElse('copy-code'),
    'add-coupon': doNothingElse('add-coupon'),
  }),
  { do: 'close' },
);

const parseWords = parseText('The text of the button', { max: 200 });

const parseParts = parseRecord<Omit<Button, 'converts'> & Partial<Button>>('The button', {
  kind: parseExactly('button'),
  id: parseBlockId,
  text: parseWords,
  action: parseAction,
  look: useDefault(parseChoice('The look of the button', ['primary', 'secondary', 'link']), 'primary'),
  converts: allowMissing(parseFlag('Whether the button counts as a conversion')),
});

export const parseButton: Parse<Button> = (input, place) => {
  const button = parseParts(input, place);
  return { ...button, converts: button.converts ?? button.action.do === 'link' };
};
export const buttonTexts: BlockTexts = { text: parseWords };
