import type { Campaign, Triggers } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets the page event that takes the request back, or takes it away. */
export function setCancel(campaign: Campaign, { cancel }: { readonly cancel: Triggers['cancel'] | undefined }): Edited {
  return settle(campaign, { ...campaign, triggers: applyPatch(campaign.triggers, { cancel }) });
}
