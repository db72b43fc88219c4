import { Icon as PolarisIcon } from '@shopify/polaris';
import { type IconName, icons } from './icons.ts';
import { given } from './given.ts';

export interface IconProps {
  readonly name: IconName;
  /** Said to screen readers; without it the icon is decoration. */
  readonly label?: string;
  readonly tone?: 'base' | 'subdued' | 'critical' | 'success' | 'caution' | 'info';
}

export function Icon({ name, label, tone }: IconProps) {
  return <PolarisIcon source={icons[name]} {...given({ accessibilityLabel: label, tone })} />;
}
