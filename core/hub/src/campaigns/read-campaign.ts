import type { HubParts } from '../platform/hub-parts.ts';
import { readCampaignRow } from './campaign.store.ts';
import type { SavedCampaign } from './saved-campaign.ts';

/** A campaign with what is being worked on; undefined where the site has none of this id. Deleted ones are not there. */
export async function readCampaign(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  id: string,
): Promise<SavedCampaign | undefined> {
  const campaign = await readCampaignRow(db, site, id);
  return campaign?.deletedAt === undefined ? campaign : undefined;
}
