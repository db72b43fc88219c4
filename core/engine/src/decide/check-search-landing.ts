import { interrupts } from '../campaign/interrupts.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Objection } from './rule.ts';
import type { Situation } from './situation.ts';

/**
 * On a phone nothing may cover the page that a search engine led to: search engines count it against the page. A slide-in
 * leaves the page usable and may come.
 */
export function checkSearchLanding(campaign: SnapshotCampaign, { snapshot, visit, memory }: Situation): Objection {
  const { 'device.kind': device, 'source.channel': channel } = visit.attributes;
  return (
    device === 'phone' &&
    channel === 'search' &&
    !(memory.pagesThisVisit > 1) &&
    snapshot.site.interruptions.sparesSearchLanding !== false &&
    campaign.format.kind !== 'slide-in' &&
    interrupts(campaign) && { kind: 'search-landing' }
  );
}
