import { listBlocks } from '@beckon/editing';
import type { Campaign } from '@beckon/engine';
import type { EditorPlace } from '../more/place-of.ts';

/** Whether a coupon of any arm asks for a code of its own for each lead. */
export const givesCodes = (campaign: Campaign): boolean => findLeadCoupon(campaign) !== undefined;

/** The first coupon, of whichever arm, that shows a lead's own code: there its terms are set. */
export function findLeadCoupon({ content, experiment }: Campaign): EditorPlace | undefined {
  const arms = [{ content, id: undefined }, ...(experiment?.variants ?? [])];
  for (const arm of arms) {
    const found = arm.content && listBlocks(arm.content).find(({ block }) => block.kind === 'coupon' && block.code.from === 'lead'); // prettier-ignore
    if (found) return { tab: 'content', variant: arm.id, block: found.block.id, spot: 'block.code' };
  }
  return undefined;
}
