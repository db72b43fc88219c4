import { Link as PolarisLink } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';

export interface LinkProps {
  readonly href: string;
  readonly isExternal?: boolean;
  /** The first link of a table's row: a click anywhere in the row follows it. */
  readonly isRowLink?: boolean;
  readonly isPlain?: boolean;
  readonly label?: string;
  readonly children: ReactNode;
}

export function Link({ href, isExternal, isRowLink, isPlain, label, children }: LinkProps) {
  return (
    <PolarisLink
      url={href}
      {...given({
        dataPrimaryLink: isRowLink,
        removeUnderline: isPlain,
        monochrome: isPlain,
        accessibilityLabel: label,
        external: isExternal,
        ...(isExternal && { target: '_blank' as const }),
      })}
    >
      {children}
    </PolarisLink>
  );
}
