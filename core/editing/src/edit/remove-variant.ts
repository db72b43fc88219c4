import type { Campaign } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Takes an arm away. With the last one beside the control the experiment ends, unless it still holds visitors out. */
export function removeVariant(campaign: Campaign, { variant: id }: { readonly variant: string }): Edited {
  const { experiment } = campaign;
  const index = experiment?.variants.findIndex((variant) => variant.id === id) ?? -1;
  if (experiment === undefined || index === -1) return settle(campaign, 'no-such-variant');
  if (index === 0) return settle(campaign, 'control-stays');
  const variants = experiment.variants.toSpliced(index, 1);
  const left = variants.length > 1 || experiment.holdOut > 0 ? { ...experiment, variants } : undefined;
  return settle(campaign, applyPatch(campaign, { experiment: left }));
}
