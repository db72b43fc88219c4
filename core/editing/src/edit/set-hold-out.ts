import type { Campaign } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/**
 * Sets the share of visitors, 0 to 1, who see nothing so that the campaign's effect can be measured. `seed` draws them
 * where the campaign has no experiment yet.
 */
export function setHoldOut(
  campaign: Campaign,
  { share, seed }: { readonly share: number; readonly seed: string },
): Edited {
  const experiment = campaign.experiment ?? {
    seed,
    holdOut: 0,
    variants: [{ id: 'control', name: 'Control', weight: 1 }],
    withoutId: 'control' as const,
  };
  const isOver = share === 0 && experiment.variants.length === 1;
  return settle(campaign, applyPatch(campaign, { experiment: isOver ? undefined : { ...experiment, holdOut: share } }));
}
