import type { Campaign, CampaignId, CampaignStatus } from '@beckon/engine';

/** A campaign as it is kept. Its status is the site's business: the one inside the document repeats it. */
export interface SavedCampaign {
  readonly id: CampaignId;
  readonly name: string;
  readonly status: CampaignStatus;
  /** What is being worked on. */
  readonly document: Campaign;
  /** Goes up with each save. */
  readonly revision: number;
  /** The version that the site shows; absent where it shows none. Lower than `revision`: there are unpublished changes. */
  readonly liveRevision?: number;
  /** ISO 8601, like all moments here. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly deletedAt?: string;
}

/** A campaign in a list: all of it but the document. */
export interface CampaignRow extends Omit<SavedCampaign, 'document'> {
  readonly format: Campaign['format']['kind'];
  readonly audience: Campaign['audience'];
  readonly priority: number;
  readonly schedule?: Campaign['schedule'];
}
