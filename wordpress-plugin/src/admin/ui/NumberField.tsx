import { TextControl } from '@wordpress/components';
import { useEffect, useState } from '@wordpress/element';
import { FieldHelp } from './FieldHelp.tsx';

export interface NumberFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly min?: number;
  readonly max?: number;
  /** Undefined while the field is empty. */
  readonly value: number | undefined;
  readonly placeholder?: string;
  readonly error?: string | undefined;
  readonly isDisabled?: boolean;
  readonly onChange: (value: number | undefined) => void;
}

/** A number, or nothing. What is no number stays typed and counts as nothing. */
export function NumberField({
  label,
  help,
  min,
  max,
  value,
  placeholder,
  error,
  isDisabled,
  onChange,
}: NumberFieldProps) {
  const [typed, setTyped] = useState(value === undefined ? '' : String(value));
  useEffect(
    () => setTyped((was) => (readNumber(was) === value ? was : value === undefined ? '' : String(value))),
    [value],
  );
  return (
    <TextControl
      __next40pxDefaultSize
      __nextHasNoMarginBottom
      type="number"
      inputMode="decimal"
      step="any"
      label={label}
      help={<FieldHelp help={help} error={error} />}
      aria-invalid={error !== undefined}
      min={min}
      max={max}
      placeholder={placeholder}
      disabled={isDisabled}
      value={typed}
      onChange={(text: string) => {
        setTyped(text);
        onChange(readNumber(text));
      }}
    />
  );
}

function readNumber(text: string): number | undefined {
  const number = Number(text);
  return text.trim() === '' || !Number.isFinite(number) ? undefined : number;
}
