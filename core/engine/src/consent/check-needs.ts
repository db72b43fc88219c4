import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from '../decide/rule.ts';
import type { Situation } from '../decide/situation.ts';
import { allows } from './allows.ts';
import { nameRefusal } from './name-refusal.ts';

/** Holds a campaign while a purpose it needs is not allowed, whatever its audience reads. */
export function checkNeeds({ needs }: SnapshotCampaign, { consent }: Situation): Objection {
  const purpose = needs?.find((each) => !allows(consent, each));
  return purpose && { kind: 'consent', purpose, ...nameRefusal(consent, purpose) };
}
