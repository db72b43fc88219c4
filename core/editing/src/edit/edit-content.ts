import type { Campaign, Content } from '@beckon/engine';
import { contentOf } from './content-of.ts';
import type { Refusal } from './edited.ts';

/** Replaces the campaign's content, or that of one variant. The control has none of its own: it shows the campaign's. */
export function editContent(
  campaign: Campaign,
  variant: string | undefined,
  change: (content: Content) => Content | Refusal,
): Campaign | Refusal {
  const content = contentOf(campaign, variant);
  if (content === undefined) return 'no-such-variant';
  const changed = change(content);
  if (typeof changed === 'string') return changed;
  const { experiment } = campaign;
  if (variant === undefined || experiment === undefined || experiment.variants[0]?.id === variant) {
    return { ...campaign, content: changed };
  }
  const variants = experiment.variants.map((one) => (one.id === variant ? { ...one, content: changed } : one));
  return { ...campaign, experiment: { ...experiment, variants } };
}
