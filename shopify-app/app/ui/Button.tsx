import { Button as PolarisButton, ButtonGroup as PolarisButtonGroup } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';
import { type IconName, icons } from './icons.ts';

export interface ButtonProps {
  /** The words on it. With an icon alone, give `label`. */
  readonly children?: string;
  readonly label?: string;
  readonly icon?: IconName;
  readonly variant?: 'primary' | 'secondary' | 'tertiary' | 'plain';
  readonly tone?: 'critical';
  readonly size?: 'small' | 'base' | 'large';
  readonly type?: 'button' | 'submit';
  /** Where it leads, within the app; `isExternal` opens a tab of its own. */
  readonly href?: string;
  readonly isExternal?: boolean;
  readonly isDisabled?: boolean;
  readonly isLoading?: boolean;
  readonly isPressed?: boolean;
  readonly isFullWidth?: boolean;
  readonly opens?: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly describedBy?: string;
  readonly id?: string;
  readonly onClick?: () => unknown;
}

const sizes = { small: 'slim', base: 'medium', large: 'large' } as const;

export function Button({
  children,
  label,
  icon,
  variant,
  tone,
  size = 'base',
  type = 'button',
  href,
  isExternal,
  isDisabled,
  isLoading,
  isPressed,
  isFullWidth,
  opens,
  expanded,
  controls,
  describedBy,
  id,
  onClick,
}: ButtonProps) {
  return (
    <PolarisButton
      size={sizes[size]}
      {...given({
        children,
        variant,
        // A link of words begins where the text around it begins.
        ...(variant === 'plain' && { textAlign: 'start' as const }),
        tone,
        id,
        onClick,
        accessibilityLabel: label,
        icon: icon && icons[icon],
        submit: type === 'submit' || undefined,
        url: href,
        external: isExternal,
        ...(isExternal && { target: '_blank' as const }),
        disabled: isDisabled,
        loading: isLoading,
        pressed: isPressed,
        fullWidth: isFullWidth,
        disclosure: opens,
        ariaExpanded: expanded,
        ariaControls: controls,
        ariaDescribedBy: describedBy,
      })}
    />
  );
}

export interface ButtonGroupProps {
  readonly isSegmented?: boolean;
  readonly children?: ReactNode;
}

export function ButtonGroup({ isSegmented = false, children }: ButtonGroupProps) {
  return <PolarisButtonGroup {...(isSegmented && { variant: 'segmented' })}>{children}</PolarisButtonGroup>;
}
