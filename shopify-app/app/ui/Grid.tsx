import type { CSSProperties, ReactNode } from 'react';
import { type Gap, gaps } from './gap.ts';

export interface GridProps {
  /** As many columns as fit, each at least this wide; on a phone that is one. */
  readonly minWidth?: number;
  readonly gap?: Gap;
  readonly children?: ReactNode;
}

/** Equal columns that fold to fewer where there is less room. */
export function Grid({ minWidth = 240, gap = 'base', children }: GridProps) {
  const style: CSSProperties = {
    display: 'grid',
    gridTemplateColumns: `repeat(auto-fill, minmax(min(${minWidth}px, 100%), 1fr))`,
    gap: `var(--p-space-${gaps[gap]})`,
  };
  return <div style={style}>{children}</div>;
}
