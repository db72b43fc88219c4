import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly heading: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** What stands where there is nothing yet: why, and what to do about it. */
export function EmptyState({ heading, children, actions }: EmptyStateProps) {
  return (
    <div className="beckon-empty">
      <p className="beckon-empty-heading">{heading}</p>
      {children !== undefined && <p className="beckon-quiet">{children}</p>}
      {actions !== undefined && <div className="beckon-row beckon-row-centered">{actions}</div>}
    </div>
  );
}
