import type { Campaign } from '@beckon/engine';
import type { Edited } from './edited.ts';
import { settle } from './settle.ts';

/** Changes an arm's name or weight. Its content and theme are edited like the campaign's, by naming the variant. */
export function changeVariant(
  campaign: Campaign,
  {
    variant: id,
    set,
  }: { readonly variant: string; readonly set: { readonly name?: string; readonly weight?: number } },
): Edited {
  const { experiment } = campaign;
  if (experiment === undefined || experiment.variants.every((variant) => variant.id !== id)) {
    return settle(campaign, 'no-such-variant');
  }
  const variants = experiment.variants.map((variant) => (variant.id === id ? { ...variant, ...set } : variant));
  return settle(campaign, { ...campaign, experiment: { ...experiment, variants } });
}
