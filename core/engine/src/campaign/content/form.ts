import type { Text } from '../text.ts';

interface FieldBase {
  /** The key under which the answer is kept: letters, digits, `_` and `-`. */
  readonly name: string;
  /** What the visitor reads beside the field; it may be visually hidden, never missing. */
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
