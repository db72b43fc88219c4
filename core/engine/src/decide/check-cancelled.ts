import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from './rule.ts';
import type { Situation } from './situation.ts';

/** Holds a campaign for the rest of the page view once its cancel event has happened. */
export function checkCancelled({ id, triggers: { cancel } }: SnapshotCampaign, { visit }: Situation): Objection {
  return cancel && visit.cancelled?.includes(id) && { kind: 'cancelled', event: cancel.event };
}
