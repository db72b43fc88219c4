import { SelectControl } from '@wordpress/components';

interface ChooseProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly help?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** One of a few. */
export function Choose<Value extends string>({
  label,
  isLabelHidden = false,
  help,
  value,
  options,
  onChange,
}: ChooseProps<Value>) {
  return (
    <SelectControl
      __next40pxDefaultSize
      __nextHasNoMarginBottom
      label={label}
      hideLabelFromVision={isLabelHidden}
      value={value}
      options={[...options]}
      onChange={(next: string) => onChange(next as Value)}
      {...(help !== undefined && { help })}
    />
  );
}
