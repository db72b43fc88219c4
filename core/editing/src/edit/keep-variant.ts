import type { Campaign } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Ends the experiment: from now on everybody sees what this arm shows. */
export function keepVariant(campaign: Campaign, { variant: id }: { readonly variant: string }): Edited {
  const variant = campaign.experiment?.variants.find((one) => one.id === id);
  if (variant === undefined) return settle(campaign, 'no-such-variant');
  const kept = { content: variant.content ?? campaign.content, theme: variant.theme ?? campaign.theme };
  return settle(campaign, applyPatch(campaign, { ...kept, experiment: undefined }));
}
