import type { CampaignId } from './campaign/campaign.ts';
import type { ContentHash } from './campaign/snapshot.ts';
import type { Trigger } from './campaign/trigger.ts';

/** One campaign to be put on screen now. */
export interface Showing {
  readonly campaign: CampaignId;
  /** The arm of the campaign's experiment, where it has one and the visitor could be split. */
  readonly variant?: string;
  /** The content document to show, in the best language there is. */
  readonly content: ContentHash;
  /** What asked for it; absent where the page called for it by name. */
  readonly trigger?: Trigger;
}
