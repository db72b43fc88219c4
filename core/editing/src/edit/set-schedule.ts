import type { Campaign, Schedule } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Sets when a campaign is open; undefined means always. */
export function setSchedule(campaign: Campaign, { schedule }: { readonly schedule: Schedule | undefined }): Edited {
  return settle(campaign, applyPatch(campaign, { schedule }));
}
