import { interrupts } from '../campaign/interrupts.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from '../decide/rule.ts';
import type { Situation } from '../decide/situation.ts';

/** Holds a campaign that would interrupt once more than the site allows in one visit. */
export function checkSiteCap(campaign: SnapshotCampaign, { snapshot, memory }: Situation): Objection {
  const max = snapshot.site.interruptions.maxPerVisit;
  const shown = memory.interruptionsThisVisit ?? 0;
  return max !== undefined && !(shown < max) && interrupts(campaign) && { kind: 'site-cap', shown, max };
}
