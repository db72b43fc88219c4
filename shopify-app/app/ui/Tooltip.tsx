import { Tooltip as PolarisTooltip } from '@shopify/polaris';
import type { ReactNode } from 'react';

export interface TooltipProps {
  readonly content: string;
  readonly children: ReactNode;
}

export function Tooltip({ content, children }: TooltipProps) {
  return <PolarisTooltip content={content}>{children}</PolarisTooltip>;
}
