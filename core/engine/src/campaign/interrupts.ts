import type { SnapshotCampaign } from './snapshot.ts';

/**
 * Whether a campaign steps between the visitor and the page when it is shown. One whose tab comes first does not: the
 * visitor opens it.
 */
export function interrupts({ format, tabFirst }: Pick<SnapshotCampaign, 'format' | 'tabFirst'>): boolean {
  return !tabFirst && (format.kind === 'popup' || format.kind === 'full-screen' || format.kind === 'slide-in');
}
