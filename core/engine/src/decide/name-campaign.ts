import type { CampaignId } from '../campaign/campaign.ts';
import type { SnapshotCampaign } from '../campaign/snapshot.ts';

/** A campaign without a readable id is named by its place in the snapshot. */
export function nameCampaign(campaign: SnapshotCampaign | null, at: number): CampaignId {
  const id: unknown = campaign?.id;
  return id && typeof id === 'string' ? id : `#${at}`;
}
