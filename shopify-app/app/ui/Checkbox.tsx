import { Checkbox as PolarisCheckbox } from '@shopify/polaris';
import { type ReactNode, useId } from 'react';
import { given } from './given.ts';

export interface CheckboxProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly help?: ReactNode;
  readonly error?: string;
  readonly name?: string;
  readonly isDisabled?: boolean;
  readonly isLabelHidden?: boolean;
}

export function Checkbox({ label, isChecked, onChange, help, isDisabled, isLabelHidden, ...rest }: CheckboxProps) {
  return (
    <PolarisCheckbox
      label={label}
      checked={isChecked}
      onChange={onChange}
      {...given({ ...rest, helpText: help, disabled: isDisabled, labelHidden: isLabelHidden })}
    />
  );
}

/** A switch: what it says is so at once, or after the next save where the screen has a save bar. */
export function Toggle({ label, isChecked, onChange, help, name, isDisabled = false }: CheckboxProps) {
  const id = useId();
  return (
    <div className="beckon-toggle">
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
        {...given({ name })}
        {...(help !== undefined && { 'aria-describedby': `${id}-help` })}
      />
      <div>
        <label htmlFor={id}>{label}</label>
        {help !== undefined && <p id={`${id}-help`}>{help}</p>}
      </div>
    </div>
  );
}
