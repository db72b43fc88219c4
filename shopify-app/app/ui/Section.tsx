import { BlockStack, Card, InlineStack, Text } from '@shopify/polaris';
import { type ReactNode, useId } from 'react';

export interface SectionProps {
  readonly heading?: string;
  /** A sentence under the heading. */
  readonly details?: ReactNode;
  /** At the end of the heading's line: buttons, a badge. */
  readonly actions?: ReactNode;
  /** `none`: the content reaches the edge, as tables do. */
  readonly padding?: 'base' | 'none';
  readonly children?: ReactNode;
}

/** A card with a heading that screen readers can jump to. */
export function Section({ heading, details, actions, padding = 'base', children }: SectionProps) {
  const id = useId();
  const head = (heading !== undefined || actions !== undefined) && (
    <BlockStack gap="100">
      <InlineStack align="space-between" blockAlign="center" gap="300">
        {heading !== undefined && (
          <Text as="h2" variant="headingMd" id={id}>
            {heading}
          </Text>
        )}
        {actions}
      </InlineStack>
      {details !== undefined && (
        <Text as="p" tone="subdued">
          {details}
        </Text>
      )}
    </BlockStack>
  );
  return (
    <section {...(heading !== undefined && { 'aria-labelledby': id })}>
      <Card padding={padding === 'none' ? '0' : '400'}>
        {padding === 'none' ? (
          <>
            {head !== false && <div className="beckon-section-head">{head}</div>}
            {children}
          </>
        ) : (
          <BlockStack gap="400">
            {head}
            {children}
          </BlockStack>
        )}
      </Card>
    </section>
  );
}
