import type { Edit } from '@beckon/editing';
import type { Campaign } from '@beckon/engine';
import { changeArm } from './change-arm.ts';

/** What a swap puts on the canvas, and the edit that gives what was there to the variant. */
export interface Swapped {
  readonly canvas: Campaign;
  readonly edit: Edit;
}

/**
 * Swaps what a variant shows with what is on the canvas; undefined where there is no such variant.
 *
 * @param campaign with what is on the canvas at this moment
 */
export function swapWithCanvas(campaign: Campaign, id: string): Swapped | undefined {
  const variant = campaign.experiment?.variants.find((one) => one.id === id);
  if (!variant) return undefined;
  const { content = campaign.content, theme = campaign.theme } = variant;
  const { experiment: _, translations: __, ...rest } = campaign;
  return { canvas: { ...rest, content, theme }, edit: takeCanvas(id, campaign) };
}

/** The edit by which a variant shows what is on the canvas. */
export const takeCanvas =
  (id: string, { content, theme }: Pick<Campaign, 'content' | 'theme'>): Edit =>
  (campaign) =>
    changeArm(campaign, id, { content, theme });
