import { interrupts } from '../campaign/interrupts.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Situation } from '../decide/situation.ts';
import type { Reason } from '../reason.ts';

/** Holds a campaign that would interrupt once more than the site allows in one visit. */
export function checkSiteCap(campaign: SnapshotCampaign, { site, memory }: Situation): Reason | undefined {
  const shown = memory.interruptionsThisVisit ?? 0;
  const max = site.maxPerVisit;
  return shown >= max && interrupts(campaign) ? { kind: 'site-cap', shown, max } : undefined;
}
