import type { Campaign, Experiment } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Says what a visitor sees who has no stable id and so is in no arm of the experiment; nothing where there is none. */
export function setWithoutId(
  campaign: Campaign,
  { withoutId }: { readonly withoutId: Experiment['withoutId'] },
): Edited {
  const { experiment } = campaign;
  return settle(campaign, experiment ? { ...campaign, experiment: { ...experiment, withoutId } } : campaign);
}
