import type { HubParts } from '../platform/hub-parts.ts';
import { readAllCampaignRows, readCampaignRows } from './campaign.store.ts';

/**
 * Campaigns as the text of a JSON file, which any Beckon reads, on whichever platform: `{ "beckon": 1, "campaigns": […] }`.
 *
 * @param ids which; absent: all of the site that are not deleted
 */
export async function exportCampaigns(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  ids?: readonly string[],
): Promise<string> {
  const campaigns = ids ? await readCampaignRows(db, site, ids) : await readAllCampaignRows(db, site);
  const documents = campaigns.map(({ document }) => document).sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${JSON.stringify({ beckon: 1, campaigns: documents }, undefined, 2)}\n`;
}
