import type { HubParts } from '../platform/hub-parts.ts';
import { sweepCampaigns } from './sweep-campaigns.ts';
import { sweepVersions } from './sweep-versions.ts';

/** Takes deleted campaigns and old versions out for good, every night. */
export async function startCampaignWork(parts: HubParts): Promise<undefined> {
  await parts.jobs.work('sweep-campaigns', async () => {
    const swept = await sweepCampaigns(parts);
    await sweepVersions(parts);
    if (swept) parts.log.info({ swept }, 'deleted campaigns are gone for good');
  });
  await parts.jobs.every('sweep-campaigns', '20 3 * * *');
  return undefined;
}
