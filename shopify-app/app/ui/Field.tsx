import { TextField } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';

export interface FieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'email' | 'url' | 'search' | 'password' | 'tel' | 'date' | 'time' | 'datetime-local';
  readonly name?: string;
  readonly help?: ReactNode;
  /** What is wrong with it, in the merchant’s words. */
  readonly error?: string;
  readonly placeholder?: string;
  readonly prefix?: ReactNode;
  readonly suffix?: ReactNode;
  readonly isLabelHidden?: boolean;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
  readonly isReadOnly?: boolean;
  readonly hasClear?: boolean;
  readonly isMonospaced?: boolean;
  readonly maxLength?: number;
  readonly autoComplete?: string;
  readonly autoFocus?: boolean;
  readonly id?: string;
  readonly onBlur?: () => void;
  /** At the end of the field: a button. */
  readonly after?: ReactNode;
}

/** One line of text. */
export function Field(props: FieldProps) {
  return <TextField {...turnField(props)} type={props.type ?? 'text'} />;
}

export interface TextAreaProps extends Omit<FieldProps, 'type'> {
  readonly rows?: number;
}

/** Several lines of text. */
export function TextArea({ rows = 4, ...props }: TextAreaProps) {
  return <TextField {...turnField(props)} multiline={rows} />;
}

function turnField({
  label,
  value,
  onChange,
  name,
  help,
  error,
  placeholder,
  prefix,
  suffix,
  isLabelHidden,
  isRequired,
  isDisabled,
  isReadOnly,
  hasClear,
  isMonospaced,
  maxLength,
  autoComplete = 'off',
  autoFocus,
  id,
  onBlur,
  after,
}: FieldProps) {
  return {
    label,
    value,
    onChange,
    autoComplete,
    ...given({
      name,
      error,
      placeholder,
      prefix,
      suffix,
      maxLength,
      autoFocus,
      id,
      onBlur,
      helpText: help,
      labelHidden: isLabelHidden,
      requiredIndicator: isRequired,
      disabled: isDisabled,
      readOnly: isReadOnly,
      clearButton: hasClear,
      onClearButtonClick: hasClear ? () => onChange('') : undefined,
      monospaced: isMonospaced,
      connectedRight: after,
    }),
  };
}
