import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Situation } from '../decide/situation.ts';
import type { Reason } from '../reason.ts';
import { findRefusal } from './find-refusal.ts';

/** Holds a campaign while a purpose it needs is not allowed, whatever its audience reads. */
export function checkNeeds({ needs = [] }: SnapshotCampaign, { consent }: Situation): Reason | undefined {
  for (const purpose of needs) {
    const refusal = findRefusal(consent, purpose);
    if (refusal) return { kind: 'consent', purpose, ...refusal };
  }
  return undefined;
}
