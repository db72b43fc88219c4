import { ChoiceList as PolarisChoiceList } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly help?: ReactNode;
  readonly isDisabled?: boolean;
  /** What the choice asks further, once it is chosen. */
  readonly children?: ReactNode;
}

export interface ChoiceListProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: readonly Value[];
  readonly onChange: (value: Value[]) => void;
  readonly allowsMany?: boolean;
  readonly isLabelHidden?: boolean;
  readonly isDisabled?: boolean;
  readonly error?: string;
  readonly name?: string;
}

/** Radio buttons, or boxes to tick where several may be chosen. */
export function ChoiceList<Value extends string>({
  label,
  choices,
  value,
  onChange,
  allowsMany = false,
  isLabelHidden,
  isDisabled,
  error,
  name,
}: ChoiceListProps<Value>) {
  return (
    <PolarisChoiceList
      title={label}
      selected={[...value]}
      allowMultiple={allowsMany}
      onChange={(chosen) => onChange(chosen as Value[])}
      choices={choices.map(({ value: own, label: said, help, isDisabled: isOff, children }) => ({
        value: own,
        label: said,
        ...given({
          helpText: help,
          disabled: isOff,
          renderChildren:
            children === undefined ? undefined : (isChosen: boolean) => (isChosen ? <>{children}</> : false),
        }),
      }))}
      {...given({ titleHidden: isLabelHidden, disabled: isDisabled, error, name })}
    />
  );
}
