import type { Campaign, Content } from '@beckon/engine';

/** The content that a variant shows: its own, or the campaign's. Undefined where there is no such variant. */
export function contentOf(campaign: Campaign, variant?: string): Content | undefined {
  if (variant === undefined) return campaign.content;
  const found = campaign.experiment?.variants.find(({ id }) => id === variant);
  return found && (found.content ?? campaign.content);
}
