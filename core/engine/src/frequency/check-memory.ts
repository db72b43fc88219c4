import { allows } from '../consent/allows.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import { nameRefusal } from '../consent/name-refusal.ts';
import type { Objection } from '../decide/rule.ts';
import type { Situation } from '../decide/situation.ts';
import { lacksMemory } from './lacks-memory.ts';

/**
 * Holds a campaign whose frequency must remember across pages from a visitor who has not allowed that, or whose browser
 * keeps nothing, unless it may go by the memory of the page alone.
 */
export function checkMemory(campaign: SnapshotCampaign, situation: Situation): Objection {
  const { consent } = situation;
  return (
    lacksMemory(campaign, situation) && {
      kind: 'no-memory',
      ...nameRefusal(consent, 'preferences'),
      ...(allows(consent, 'preferences') && { is: 'granted' }),
    }
  );
}
