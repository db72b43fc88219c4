import type { ReactNode } from 'react';

/** Where something is set, by the path it has in the campaign, so that a finding can lead to it. */
export function Spot({ at, children }: { readonly at: string; readonly children: ReactNode }) {
  return (
    <div className="beckon-spot" data-spot={at}>
      {children}
    </div>
  );
}
