import { interrupts } from '@beckon/engine/campaign/interrupts';
import { placeOf } from '@beckon/engine/campaign/place-of';
import type { SnapshotCampaign } from '@beckon/engine';
import type { Standing } from './page.ts';

/** Has the campaign hold what its format takes. */
export function take(standing: Standing, campaign: SnapshotCampaign): void {
  const place = placeOf(campaign.format);
  standing.isParked = false;
  standing.onScreen = { campaign: campaign.id, interrupts: interrupts(campaign), ...(place && { place }) };
}

/** Has the campaign stand aside, in nobody's way. */
export function park(standing: Standing, isParked = true): void {
  standing.isParked = isParked;
  standing.onScreen = { campaign: standing.onScreen.campaign, interrupts: false };
}
