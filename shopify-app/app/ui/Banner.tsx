import { Banner as PolarisBanner } from '@shopify/polaris';
import type { ReactNode } from 'react';
import { given } from './given.ts';

export interface BannerAction {
  readonly label: string;
  readonly href?: string;
  readonly isExternal?: boolean;
  readonly isLoading?: boolean;
  readonly onAction?: () => void;
}

export interface BannerProps {
  readonly heading?: string;
  readonly tone?: 'info' | 'success' | 'warning' | 'critical';
  readonly action?: BannerAction;
  readonly secondaryAction?: BannerAction;
  readonly onDismiss?: () => void;
  readonly children?: ReactNode;
}

/** News about the whole screen. Screen readers are told of it when it comes. */
export function Banner({ heading, tone = 'info', action, secondaryAction, onDismiss, children }: BannerProps) {
  return (
    <PolarisBanner
      tone={tone}
      {...given({ title: heading, onDismiss, children, action: turn(action), secondaryAction: turn(secondaryAction) })}
    />
  );
}

function turn(action: BannerAction | undefined) {
  if (action === undefined) return undefined;
  const { label, href, isExternal, isLoading, onAction } = action;
  return { content: label, ...given({ url: href, external: isExternal, loading: isLoading, onAction }) };
}
