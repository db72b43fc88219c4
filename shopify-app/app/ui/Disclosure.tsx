import type { ReactNode } from 'react';

export interface DisclosureProps {
  readonly summary: string;
  readonly children: ReactNode;
}

/** More to read for whoever asks for it; the browser opens and closes it, by keyboard too. */
export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className="beckon-disclosure">
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
