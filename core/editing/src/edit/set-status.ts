import type { Campaign, CampaignStatus } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets whether the campaign is a draft, live, paused or archived. Ask the checks before making it live. */
export function setStatus(campaign: Campaign, { status }: { readonly status: CampaignStatus }): Edited {
  return settle(campaign, { ...campaign, status });
}
