import { Popover as PolarisPopover } from '@shopify/polaris';
import type { ReactElement, ReactNode } from 'react';
import { type Gap, gaps } from './gap.ts';

export interface PopoverProps {
  /** The button that opens it. */
  readonly activator: ReactElement;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly padding?: Gap;
  readonly alignment?: 'left' | 'center' | 'right';
  readonly children?: ReactNode;
}

export function Popover({ activator, isOpen, onClose, padding = 'base', alignment = 'left', children }: PopoverProps) {
  return (
    <PolarisPopover
      active={isOpen}
      activator={activator}
      onClose={onClose}
      autofocusTarget="first-node"
      preferredAlignment={alignment}
      fluidContent
    >
      <div style={{ padding: `var(--p-space-${gaps[padding]})` }}>{children}</div>
    </PolarisPopover>
  );
}
