import { Page as PolarisPage } from '@shopify/polaris';
import { type ReactNode, useEffect, useId } from 'react';
import { given } from './given.ts';

export interface PageProps {
  readonly heading: string;
  readonly subheading?: string;
  /** Beside the heading: badges. */
  readonly accessory?: ReactNode;
  readonly primaryAction?: ReactNode;
  readonly secondaryActions?: ReactNode;
  readonly back?: { readonly label: string; readonly href: string };
  readonly inlineSize?: 'small' | 'base' | 'large';
  readonly children?: ReactNode;
}

/** A screen: its heading, its actions, its sections below one another. */
export function Page({
  heading,
  subheading,
  accessory,
  primaryAction,
  secondaryActions,
  back,
  inlineSize = 'base',
  children,
}: PageProps) {
  const id = useId();
  useEffect(() => {
    document.title = `${heading} · Beckon`;
  }, [heading]);
  return (
    <main aria-label={heading} id={id}>
      <PolarisPage
        title={heading}
        fullWidth={inlineSize === 'large'}
        narrowWidth={inlineSize === 'small'}
        {...given({
          subtitle: subheading,
          titleMetadata: accessory,
          primaryAction,
          secondaryActions,
          backAction: back && { content: back.label, url: back.href },
        })}
      >
        <div className="beckon-page-end">{children}</div>
      </PolarisPage>
    </main>
  );
}
