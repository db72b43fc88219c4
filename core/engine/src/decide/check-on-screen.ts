import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Reason } from '../reason.ts';
import type { Situation } from './situation.ts';

/** Holds a campaign that this page already shows. One that another tab shows is a matter between rivals. */
export function checkOnScreen({ id }: SnapshotCampaign, { visit }: Situation): Reason | undefined {
  return visit.onScreen.some(({ campaign, elsewhere }) => campaign === id && !elsewhere)
    ? { kind: 'on-screen' }
    : undefined;
}
