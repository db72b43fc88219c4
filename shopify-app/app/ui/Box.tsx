import { Box as PolarisBox } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { type Gap, gaps } from './gap.ts';

export interface BoxProps {
  readonly padding?: Gap;
  readonly background?: 'base' | 'subdued';
  readonly hasBorder?: boolean;
  readonly children?: ReactNode;
}

export function Box({ padding = 'none', background, hasBorder = false, children }: BoxProps) {
  return (
    <PolarisBox
      padding={gaps[padding]}
      {...(background && { background: background === 'base' ? 'bg-surface' : 'bg-surface-secondary' })}
      {...(hasBorder && { borderColor: 'border', borderWidth: '025' })}
      {...((hasBorder || background) && { borderRadius: '200' })}
    >
      {children}
    </PolarisBox>
  );
}
