import { CheckboxControl } from '@wordpress/components';

interface TickProps {
  readonly label: string;
  readonly help?: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

export function Tick({ label, help, isOn, onChange }: TickProps) {
  return (
    <CheckboxControl
      __nextHasNoMarginBottom
      label={label}
      checked={isOn}
      onChange={onChange}
      {...(help !== undefined && { help })}
    />
  );
}
