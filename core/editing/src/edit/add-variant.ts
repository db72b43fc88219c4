import type { Campaign, Experiment } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/**
 * Adds an arm that begins as a copy of what the campaign shows. The first one starts an experiment: the campaign as it
 * is becomes the control, named `control`, and `seed` draws the visitors (a fresh seed draws them anew).
 */
export function addVariant(
  campaign: Campaign,
  { id, name, seed }: { readonly id: string; readonly name: string; readonly seed: string },
): Edited {
  const experiment: Experiment = campaign.experiment ?? {
    seed,
    holdOut: 0,
    variants: [{ id: 'control', name: 'Control', weight: 1 }],
    withoutId: 'control',
  };
  if (experiment.variants.some((variant) => variant.id === id)) return settle(campaign, 'id-taken');
  const copy = { id, name, weight: 1, content: campaign.content, theme: campaign.theme };
  return settle(campaign, { ...campaign, experiment: { ...experiment, variants: [...experiment.variants, copy] } });
}
