import { interrupts } from '../campaign/interrupts.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Situation } from '../decide/situation.ts';
import type { Reason } from '../reason.ts';

/** Holds a campaign that would interrupt too soon after another interruption, whichever campaign that was. */
export function checkSiteRest(campaign: SnapshotCampaign, { site, memory, now }: Situation): Reason | undefined {
  const since = memory.lastInterruptionAt;
  if (since === undefined || campaign.frequency.respectsSiteRest === false || !interrupts(campaign)) return undefined;
  const until = since + site.restMs;
  return now < until ? { kind: 'site-rest', since, until } : undefined;
}
