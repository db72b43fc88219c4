import { useEffect, useState } from 'react';
import { TextField } from '@shopify/polaris';
import type { FieldProps } from './Field.tsx';
import { given } from './given.ts';

export interface NumberFieldProps extends Pick<
  FieldProps,
  'label' | 'name' | 'help' | 'error' | 'prefix' | 'suffix' | 'placeholder' | 'isLabelHidden' | 'isDisabled' | 'isRequired' | 'id' // prettier-ignore
> {
  readonly value: number | undefined;
  /** Undefined where the field is empty or holds no number yet. */
  readonly onChange: (value: number | undefined) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
}

/** A number; while it is being typed it may look unfinished, as "1." does. */
export function NumberField({ value, onChange, ...props }: NumberFieldProps) {
  const [text, setText] = useState(write(value));
  useEffect(() => setText((typed) => (read(typed) === value ? typed : write(value))), [value]);
  const { label, name, help, error, prefix, suffix, placeholder, isLabelHidden, isDisabled, isRequired, id } = props;
  const { min, max, step } = props;
  return (
    <TextField
      label={label}
      type="number"
      autoComplete="off"
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(read(typed));
      }}
      {...given({ name, error, prefix, suffix, placeholder, min, max, step, id, helpText: help })}
      {...given({ labelHidden: isLabelHidden, disabled: isDisabled, requiredIndicator: isRequired })}
    />
  );
}

const write = (value: number | undefined) => (value === undefined ? '' : String(value));

function read(typed: string): number | undefined {
  const value = typed.trim() === '' ? NaN : Number(typed);
  return Number.isFinite(value) ? value : undefined;
}
