import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from './rule.ts';
import type { Situation } from './situation.ts';

/** Holds a campaign that this page already shows. One that another tab shows is a matter between rivals. */
export function checkOnScreen({ id }: SnapshotCampaign, { onScreen }: Situation): Objection {
  return onScreen.some(({ campaign, elsewhere }) => campaign === id && !elsewhere) && { kind: 'on-screen' };
}
