import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Reason } from '../reason.ts';
import type { Situation } from './situation.ts';

/** Holds a campaign for the rest of the page view once its cancel event has happened. */
export function checkCancelled({ id, triggers }: SnapshotCampaign, { visit }: Situation): Reason | undefined {
  return triggers.cancel && visit.cancelled.includes(id)
    ? { kind: 'cancelled', event: triggers.cancel.event }
    : undefined;
}
