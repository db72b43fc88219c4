import type { CampaignId } from './campaign/campaign.ts';
import type { Reason } from './reason.ts';
import type { Showing } from './showing.ts';

/** The answer: what to show now, and for everything held back, why. Each live campaign is in exactly one of the two. */
export interface Decision<Because = Reason> {
  readonly show: readonly Showing[];
  readonly held: readonly { readonly campaign: CampaignId; readonly because: Because }[];
}
