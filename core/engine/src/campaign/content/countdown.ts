import { allowMissing } from '../../parse/allow-missing.ts';
import { isRecord } from '../../is-record.ts';
import { parseChoice } from '../../parse/parse-choice.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import type { Parse } from '../../parse/parse.ts';
import { useDefault } from '../../parse/use-default.ts';
import type { Duration } from '../../targeting/duration.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseMoment } from '../parse-moment.ts';
import { parseRest } from '../parse-rest.ts';
import { parseText, type Text } from '../text.ts';

export interface Countdown {
  readonly kind: 'countdown';
  readonly id: string;
  /** A moment for all (ISO 8601 with zone), or a length that begins when each visitor first sees it. */
  readonly until: { readonly at: string } | { readonly after: Duration };
  readonly label: Text;
  readonly whenOver: 'stay' | 'hide' | 'close';
  readonly overText?: Text;
}

type Until = Countdown['until'];

const parseAt = parseRecord<Extract<Until, { readonly at: string }>>('The end of the countdown', {
  at: parseMoment('The end of the countdown'),
});
const parseAfter = parseRecord<Exclude<Until, { readonly at: string }>>('The end of the countdown', {
  after: parseRest,
});
const parseUntil: Parse<Until> = (input, place) =>
  (isRecord(input) && Object.hasOwn(input, 'after') ? parseAfter : parseAt)(input, place);

const parseLabel = parseText('The label of the countdown', { max: 200 });
const parseOverText = parseText('The text after the end', { max: 500 });

export const parseCountdown = parseRecord<Countdown>('The countdown', {
  kind: parseExactly('countdown'),
  id: parseBlockId,
  until: parseUntil,
  label: parseLabel,
  whenOver: useDefault(parseChoice('What happens at the end', ['stay', 'hide', 'close']), 'hide'),
  overText: allowMissing(parseOverText),
});
export const countdownTexts: BlockTexts = { label: parseLabel, overText: parseOverText };
