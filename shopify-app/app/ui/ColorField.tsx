import { useId } from 'react';
import { Field, type FieldProps } from './Field.tsx';

export type ColorFieldProps = Pick<
  FieldProps,
  'label' | 'value' | 'onChange' | 'help' | 'error' | 'isDisabled' | 'name'
>;

/** A colour as text, with the browser’s own picker beside it. */
export function ColorField(props: ColorFieldProps) {
  const id = useId();
  const { label, value, onChange, isDisabled = false } = props;
  // The browser's picker knows opaque six-digit colours alone.
  const six = /^#[0-9a-f]{6}/i.exec(expand(value))?.[0] ?? '#000000';
  return (
    <Field
      {...props}
      isMonospaced
      maxLength={9}
      prefix={
        <input
          className="beckon-swatch"
          type="color"
          id={id}
          aria-label={label}
          value={six.toLowerCase()}
          disabled={isDisabled}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      }
    />
  );
}

const expand = (value: string) => (/^#[0-9a-f]{3}$/i.test(value) ? value.replace(/[0-9a-f]/gi, '$&$&') : value);
