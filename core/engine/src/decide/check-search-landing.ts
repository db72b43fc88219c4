import { interrupts } from '../campaign/interrupts.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';
import type { Reason } from '../reason.ts';
import type { Situation } from './situation.ts';

/**
 * On a phone nothing may cover the page that a search engine led to: search engines count it against the page. A slide-in
 * leaves the page usable and may come.
 */
export function checkSearchLanding(campaign: SnapshotCampaign, { site, visit, memory }: Situation): Reason | undefined {
  return site.sparesSearchLanding &&
    memory.pagesThisVisit <= 1 &&
    visit.attributes['device.kind'] === 'phone' &&
    visit.attributes['source.channel'] === 'search' &&
    campaign.format.kind !== 'slide-in' &&
    interrupts(campaign)
    ? { kind: 'search-landing' }
    : undefined;
}
