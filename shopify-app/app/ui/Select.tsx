import { Select as PolarisSelect } from '@shopify/polaris';
import { given } from './given.ts';

export interface Option<Value extends string = string> {
  readonly value: Value;
  readonly label: string;
  readonly isDisabled?: boolean;
}

export interface OptionGroup<Value extends string = string> {
  readonly title: string;
  readonly options: readonly Option<Value>[];
}

export interface SelectProps<Value extends string> {
  readonly label: string;
  readonly value: Value | '';
  readonly options: readonly (Option<Value> | OptionGroup<Value>)[];
  readonly onChange: (value: Value) => void;
  readonly name?: string;
  readonly help?: string;
  readonly error?: string;
  readonly placeholder?: string;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly id?: string;
}

export function Select<Value extends string>({
  label,
  value,
  options,
  onChange,
  help,
  isLabelHidden,
  isDisabled,
  ...rest
}: SelectProps<Value>) {
  return (
    <PolarisSelect
      label={label}
      value={value}
      options={options.map((each) =>
        'options' in each ? { title: each.title, options: each.options.map(turn) } : turn(each),
      )}
      onChange={(chosen) => onChange(chosen as Value)}
      {...given({ ...rest, helpText: help, labelHidden: isLabelHidden, disabled: isDisabled })}
    />
  );
}

const turn = ({ value, label, isDisabled }: Option) => ({ value, label, ...given({ disabled: isDisabled }) });
