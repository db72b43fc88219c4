import { Text as PolarisText } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';

export type Tone = 'subdued' | 'critical' | 'success' | 'caution';

export interface TextProps {
  readonly tone?: Tone;
  readonly size?: 'small' | 'base' | 'large' | 'figure';
  readonly isStrong?: boolean;
  /** Figures of equal width, as columns of numbers need. */
  readonly isNumeric?: boolean;
  /** One line, cut at the end. */
  readonly isCut?: boolean;
  /** For screen readers only. */
  readonly isHidden?: boolean;
  readonly id?: string;
  readonly as?: 'span' | 'p' | 'dt' | 'dd' | 'strong' | 'legend';
  readonly children?: ReactNode;
}

const variants = { small: 'bodySm', base: 'bodyMd', large: 'bodyLg', figure: 'headingLg' } as const;

export function Text({
  as = 'span',
  size = 'base',
  isStrong = false,
  isNumeric = false,
  isCut = false,
  isHidden = false,
  tone,
  id,
  children,
}: TextProps) {
  return (
    <PolarisText
      as={as}
      variant={variants[size]}
      numeric={isNumeric}
      truncate={isCut}
      visuallyHidden={isHidden}
      breakWord={!isCut}
      {...(isStrong && { fontWeight: 'semibold' })}
      {...given({ tone, id })}
    >
      {children}
    </PolarisText>
  );
}

/** A text of its own line or lines. */
export function Paragraph(props: Omit<TextProps, 'as'>) {
  return <Text {...props} as="p" />;
}

export interface HeadingProps {
  readonly as?: 'h1' | 'h2' | 'h3' | 'h4';
  readonly id?: string;
  readonly size?: 'small' | 'base' | 'large';
  readonly children?: ReactNode;
}

const headings = { small: 'headingSm', base: 'headingMd', large: 'headingLg' } as const;

export function Heading({ as = 'h3', size = 'small', id, children }: HeadingProps) {
  return (
    <PolarisText as={as} variant={headings[size]} {...given({ id })}>
      {children}
    </PolarisText>
  );
}
