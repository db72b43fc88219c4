import { Spinner as PolarisSpinner } from '@shopify/polaris';

export interface SpinnerProps {
  readonly label: string;
}

export function Spinner({ label }: SpinnerProps) {
  return <PolarisSpinner size="small" accessibilityLabel={label} />;
}
