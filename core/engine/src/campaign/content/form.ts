import { allowMissing } from '../../parse/allow-missing.ts';
import { findRepeats } from '../../parse/find-repeats.ts';
import { goTo } from '../../parse/go-to.ts';
import { parseChoice } from '../../parse/parse-choice.ts';
import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseFlag } from '../../parse/parse-flag.ts';
import { parseList } from '../../parse/parse-list.ts';
import { parseRecord } from '../../parse/parse-record.ts';
import { parseString } from '../../parse/parse-string.ts';
import { parseUnion } from '../../parse/parse-union.ts';
import type { Parse } from '../../parse/parse.ts';
import { report } from '../../parse/report.ts';
import { useDefault } from '../../parse/use-default.ts';
import { useStandIn } from '../../parse/use-stand-in.ts';
import type { BlockTexts } from '../block-texts.ts';
import { parseBlockId } from '../parse-block-id.ts';
import { parseLink } from '../parse-link.ts';
import { parseText, type Text } from '../text.ts';

interface FieldBase {
  /** The key under which the answer is kept: letters, digits, `_` and `-`. */
  readonly name: string;
  /** What the visitor reads beside the field; it may be visually hidden, and is never missing from what is published. */
  readonly label: Text;
  readonly required: boolean;
}
export interface TextField extends FieldBase {
  readonly kind: 'email' | 'phone' | 'text' | 'date';
  readonly placeholder?: Text;
}
export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly { readonly value: string; readonly label: Text }[];
  readonly many: boolean;
  readonly look: 'list' | 'select';
}
export interface CheckboxField extends FieldBase {
  readonly kind: 'checkbox';
}
/** A tick that gives permission. It is never ticked beforehand; the words and their version are kept with the lead. */
export interface ConsentField extends FieldBase {
  readonly kind: 'consent';
  readonly purpose: 'marketing' | 'analytics' | 'preferences';
  readonly version: string;
}
export interface RatingField extends FieldBase {
  readonly kind: 'rating';
  readonly scale: 5 | 10;
  readonly low?: Text;
  readonly high?: Text;
}
export interface HiddenField {
  readonly kind: 'hidden';
  readonly name: string;
  /** May hold attributes, as in `{{ page.path }}`. */
  readonly value: Text;
}
export type Field = TextField | ChoiceField | CheckboxField | ConsentField | RatingField | HiddenField;

export interface Form {
  readonly kind: 'form';
  readonly id: string;
  readonly fields: readonly Field[];
  readonly submit: Text;
  /** What happens after the answer is in. */
  readonly after: { readonly do: 'next' } | { readonly do: 'close' } | { readonly do: 'link'; readonly href: string };
}

const name = {
  test: /^[a-z0-9][\w-]*$/i,
  words: 'may hold letters, digits, “_” and “-” only, and must begin with a letter or digit',
};
const parseName = parseString('The name of the field', { min: 1, max: 64, pattern: name });
// A draft may be without, while somebody writes another; it cannot be published (see `findUnlabelledFields` in editing).
const parseLabel = parseText('The label of the field', { min: 0, max: 1000 });
const parsePlaceholder = parseText('The example in the field', { max: 200 });
const parseOptionLabel = parseText('The label of the option', { max: 200 });
const parseLow = parseText('The words for the lowest rating', { max: 100 });
const parseHigh = parseText('The words for the highest rating', { max: 100 });
const parseSubmit = parseText('The text of the send button', { max: 200 });

const base = {
  name: parseName,
  label: parseLabel,
  required: useDefault(parseFlag('Whether the field must be filled'), false),
};

const parseTextField = parseRecord<TextField>('The field', {
  kind: parseChoice('The kind of the field', ['email', 'phone', 'text', 'date']),
  ...base,
  placeholder: allowMissing(parsePlaceholder),
});

const parseField = parseUnion<'kind', Field>('The field', 'kind', {
  email: parseTextField,
  phone: parseTextField,
  text: parseTextField,
  date: parseTextField,
  choice: parseRecord<ChoiceField>('The choice', {
    kind: parseExactly('choice'),
    ...base,
    options: parseList(
      'The options',
      parseRecord<ChoiceField['options'][number]>('The option', {
        value: parseString('The value of the option', { min: 1, max: 200 }),
        label: parseOptionLabel,
      }),
      { min: 1, max: 100 },
    ),
    many: useDefault(parseFlag('Whether several may be chosen'), false),
    look: useDefault(parseChoice('The look of the choice', ['list', 'select']), 'list'),
  }),
  checkbox: parseRecord<CheckboxField>('The checkbox', { kind: parseExactly('checkbox'), ...base }),
  consent: parseRecord<ConsentField>('The consent field', {
    kind: parseExactly('consent'),
    ...base,
    purpose: parseChoice('The purpose of the consent', ['marketing', 'analytics', 'preferences']),
    version: useDefault(parseString('The version of the consent', { min: 1, max: 64 }), '1'),
  }),
  rating: parseRecord<RatingField>('The rating', {
    kind: parseExactly('rating'),
    ...base,
    scale: useDefault(parseChoice('The scale of the rating', [5, 10]), 5),
    low: allowMissing(parseLow),
    high: allowMissing(parseHigh),
  }),
  hidden: parseRecord<HiddenField>('The hidden field', {
    kind: parseExactly('hidden'),
    name: parseName,
    value: parseText('The value of the hidden field', { min: 0, max: 1000 }),
  }),
});

const parseAfter = useStandIn(
  parseUnion<'do', Form['after']>('What happens after sending', 'do', {
    next: parseRecord<{ readonly do: 'next' }>('What happens after sending', { do: parseExactly('next') }),
    close: parseRecord<{ readonly do: 'close' }>('What happens after sending', { do: parseExactly('close') }),
    link: parseRecord<Extract<Form['after'], { readonly do: 'link' }>>('What happens after sending', {
      do: parseExactly('link'),
      href: parseLink('The link after sending'),
    }),
  }),
  { do: 'next' },
);

const parseParts = parseRecord<Form>('The form', {
  kind: parseExactly('form'),
  id: parseBlockId,
  fields: parseList('The fields of the form', parseField, { min: 1, max: 30 }),
  submit: parseSubmit,
  after: useDefault(parseAfter, { do: 'next' }),
});

export const parseForm: Parse<Form> = (input, place) => {
  const form = parseParts(input, place);
  const at = goTo(place, 'fields');
  for (const index of findRepeats(form.fields.map((field) => field.name)))
    report(goTo(goTo(at, index), 'name'), 'Two fields of a form must not have the same name.');
  const purposes = form.fields.map((field, index) => (field.kind === 'consent' ? field.purpose : index));
  for (const index of findRepeats(purposes))
    report(goTo(goTo(at, index), 'purpose'), 'A form may ask for consent to the same purpose only once.');
  return form;
};
export const formTexts: BlockTexts = {
  submit: parseSubmit,
  'fields.*.label': parseLabel,
  'fields.*.placeholder': parsePlaceholder,
  'fields.*.options.*.label': parseOptionLabel,
  'fields.*.low': parseLow,
  'fields.*.high': parseHigh,
};
