import type { Snapshot, SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from './rule.ts';
import type { Facts } from './situation.ts';

/** The campaigns of a snapshot, unchecked; none where it is no snapshot at all. */
export function listCampaigns(snapshot: Snapshot | null | undefined): readonly SnapshotCampaign[] {
  const campaigns: unknown = snapshot?.campaigns;
  return Array.isArray(campaigns) ? campaigns : [];
}

/** Holds every campaign when the snapshot's version is not ours, or when there is no telling what time it is. */
export function checkSnapshot({ snapshot, now }: Facts): Objection {
  // Epoch milliseconds within what a date can hold, with room for a time zone.
  const isMoment = typeof now === 'number' && now >= 0 && now < 8e15;
  const what = snapshot.version !== 1 ? 'version' : isMoment ? undefined : 'now';
  return what && { kind: 'not-understood', what };
}
