import { ProgressBar as PolarisProgressBar } from '@shopify/polaris';
import { useId } from 'react';
import { Text } from './Text.tsx';

export interface ProgressBarProps {
  readonly label: string;
  /** 0 to 1. */
  readonly share: number;
}

export function ProgressBar({ label, share }: ProgressBarProps) {
  const id = useId();
  return (
    <div>
      <Text id={id} isHidden>
        {label}
      </Text>
      <PolarisProgressBar progress={Math.round(share * 100)} size="small" tone="success" ariaLabelledBy={id} />
    </div>
  );
}
