import { interrupts } from '../campaign/interrupts.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from '../decide/rule.ts';
import type { Situation } from '../decide/situation.ts';
import { findRest } from './find-rest.ts';

/** Holds a campaign that would interrupt too soon after another interruption, whichever campaign that was. */
export function checkSiteRest(campaign: SnapshotCampaign, { snapshot, memory, now }: Situation): Objection {
  const length = snapshot.site.interruptions.rest;
  const rest =
    length &&
    campaign.frequency.respectsSiteRest !== false &&
    interrupts(campaign) &&
    findRest(memory.lastInterruptionAt, length, now);
  return rest && { kind: 'site-rest', ...rest };
}
