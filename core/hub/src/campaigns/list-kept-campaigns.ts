import type { HubParts } from '../platform/hub-parts.ts';
import { readAllCampaignRows } from './campaign.store.ts';
import type { SavedCampaign } from './saved-campaign.ts';

/** All campaigns of a site with what is being worked on, archived and deleted ones left out, in the order of their ids. */
export async function listKeptCampaigns({ db }: Pick<HubParts, 'db'>, site: string): Promise<readonly SavedCampaign[]> {
  return (await readAllCampaignRows(db, site)).filter(({ status }) => status !== 'archived');
}
