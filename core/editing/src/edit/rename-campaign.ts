import type { Campaign } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets the name that the merchant reads; visitors never do. */
export function renameCampaign(campaign: Campaign, { name }: { readonly name: string }): Edited {
  return settle(campaign, { ...campaign, name });
}
