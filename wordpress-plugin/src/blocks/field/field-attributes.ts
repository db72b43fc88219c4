import type { Field } from '@beckon/engine/campaign/content/form';

export type FieldKind = Field['kind'];

/** Everything that the block keeps; each kind reads what it has. */
export interface FieldAttributes {
  readonly kind: FieldKind;
  readonly name?: string;
  readonly label?: string;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly many?: boolean;
  readonly look?: 'list' | 'select';
  readonly purpose?: 'marketing' | 'analytics' | 'preferences';
  readonly version?: string;
  readonly scale?: 5 | 10;
  readonly low?: string;
  readonly high?: string;
  readonly value?: string;
}

export interface FieldProps {
  readonly attributes: FieldAttributes;
  readonly setAttributes: (some: Partial<FieldAttributes>) => void;
}

/** One option a line; what stands after “|” is what is kept instead of the words. */
export const readOptions = (lines: string): NonNullable<FieldAttributes['options']> =>
  lines.split('\n').flatMap((line) => {
    const [label = '', ...rest] = line.split('|');
    const value = rest.length > 0 ? rest.join('|').trim() : label.trim();
    return label.trim() === '' ? [] : [{ value: (value || label.trim()).slice(0, 200), label: label.trim() }];
  });

export const writeOptions = (options: FieldAttributes['options'] = []): string =>
  options.map(({ value, label }) => (value === label ? label : `${label} | ${value}`)).join('\n');
