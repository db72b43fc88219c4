import type { SnapshotCampaign } from './snapshot.ts';

/**
 * Whether a campaign steps between the visitor and the page when it is shown. One whose tab comes first does not: the
 * visitor opens it.
 */
export function interrupts({ format, tabFirst }: Pick<SnapshotCampaign, 'format' | 'tabFirst'>): boolean {
  return !tabFirst && (covers(format.kind) || format.kind === 'slide-in');
}

/** Whether a format lies over the page. */
export function covers(kind: string): boolean {
  return kind === 'popup' || kind === 'full-screen';
}
