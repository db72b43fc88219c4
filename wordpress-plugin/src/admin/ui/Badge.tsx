export type Tone = 'good' | 'warning' | 'bad' | 'info' | 'plain';

/** A word about a state; the colour only repeats it. */
export function Badge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  return <span className={`beckon-badge beckon-badge-${tone}`}>{children}</span>;
}
