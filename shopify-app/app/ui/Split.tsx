import type { ReactNode } from 'react';

export interface SplitProps {
  readonly main: ReactNode;
  readonly aside: ReactNode;
  /** Which side the narrow column stands on; on a phone it comes after the main one. */
  readonly asideAt?: 'start' | 'end';
}

/** A wide and a narrow column; one below the other on a phone. */
export function Split({ main, aside, asideAt = 'end' }: SplitProps) {
  return (
    <div className="beckon-split" data-aside={asideAt}>
      <div>{main}</div>
      <div>{aside}</div>
    </div>
  );
}
