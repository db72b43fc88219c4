import type { Campaign, Triggers } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets whether one trigger is enough or all must have happened. */
export function setTriggerMatch(campaign: Campaign, { match }: { readonly match: Triggers['match'] }): Edited {
  return settle(campaign, { ...campaign, triggers: { ...campaign.triggers, match } });
}
