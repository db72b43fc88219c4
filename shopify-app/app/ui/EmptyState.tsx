import { BlockStack, ButtonGroup } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { Icon } from './Icon.tsx';
import type { IconName } from './icons.ts';
import { Heading, Paragraph } from './Text.tsx';

export interface EmptyStateProps {
  readonly heading: string;
  readonly icon?: IconName;
  /** The buttons that begin what is missing here. */
  readonly actions?: ReactNode;
  /** What this place is for, and how it fills. */
  readonly children?: ReactNode;
}

/** A place that has nothing yet, and says how that changes. */
export function EmptyState({ heading, icon = 'info', actions, children }: EmptyStateProps) {
  return (
    <div className="beckon-empty">
      <div className="beckon-empty-icon" aria-hidden="true">
        <Icon name={icon} tone="subdued" />
      </div>
      <BlockStack gap="200" inlineAlign="center">
        <Heading as="h2" size="base">
          {heading}
        </Heading>
        {typeof children === 'string' ? <Paragraph tone="subdued">{children}</Paragraph> : children}
      </BlockStack>
      {actions !== undefined && <ButtonGroup>{actions}</ButtonGroup>}
    </div>
  );
}
