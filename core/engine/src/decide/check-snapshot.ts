import type { Snapshot, SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Reason } from '../reason.ts';
import type { Facts } from './situation.ts';

/** The campaigns of a snapshot, unchecked; none where it is no snapshot at all. */
export function listCampaigns(snapshot: Snapshot): readonly SnapshotCampaign[] {
  const campaigns: unknown = (snapshot as Snapshot | null | undefined)?.campaigns;
  return Array.isArray(campaigns) ? campaigns : [];
}

/** Holds every campaign when the snapshot's version is not ours, or when there is no telling what time it is. */
export function checkSnapshot(facts: Facts): Reason | undefined {
  const given = facts as Loose<Facts>;
  const what = given?.snapshot?.version !== 1 ? 'version' : isMoment(given.now) ? undefined : 'now';
  return what && { kind: 'not-understood', what };
}

/** Epoch milliseconds within what a date can hold, with room for a time zone. */
export function isMoment(now: unknown): now is number {
  return typeof now === 'number' && now >= 0 && now < 8e15;
}

type Loose<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | null } | null | undefined;
