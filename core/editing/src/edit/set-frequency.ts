import type { Campaign, Frequency } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Some of the frequency rules; `maxDisplays: undefined` takes the cap away. */
export type FrequencyPatch = { readonly [Key in keyof Frequency]?: Frequency[Key] | undefined };

/** Changes how often a campaign may come back. */
export function setFrequency(campaign: Campaign, { set }: { readonly set: FrequencyPatch }): Edited {
  return settle(campaign, { ...campaign, frequency: applyPatch(campaign.frequency, set) });
}
