import { BlockStack, InlineStack } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { type Gap, gaps } from './gap.ts';
import { given } from './given.ts';

export interface StackProps {
  /** `block`: one below the other. `inline`: side by side, wrapping. */
  readonly direction?: 'block' | 'inline';
  readonly gap?: Gap;
  /** Along the direction. */
  readonly justify?: 'start' | 'center' | 'end' | 'space-between';
  /** Across the direction. */
  readonly align?: 'start' | 'center' | 'end' | 'stretch';
  readonly wraps?: boolean;
  readonly children?: ReactNode;
}

export function Stack({ direction = 'block', gap = 'base', justify, align, wraps = true, children }: StackProps) {
  if (direction === 'block')
    return (
      <BlockStack gap={gaps[gap]} {...given({ align: justify, inlineAlign: align })}>
        {children}
      </BlockStack>
    );
  return (
    <InlineStack
      gap={gaps[gap]}
      wrap={wraps}
      {...given({ align: justify, blockAlign: align === 'stretch' ? undefined : (align ?? 'center') })}
    >
      {children}
    </InlineStack>
  );
}
