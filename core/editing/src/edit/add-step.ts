import type { Block, Campaign } from '@beckon/engine';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { isIdTaken } from './is-id-taken.ts';
import { listBlocks } from './list-blocks.ts';
import { settle } from './settle.ts';

/** Puts a step at an index, or at the end, with the blocks it begins with. */
export function addStep(
  campaign: Campaign,
  {
    id,
    index,
    blocks = [],
    variant,
  }: { readonly id: string; readonly index?: number; readonly blocks?: readonly Block[]; readonly variant?: string },
): Edited {
  return settle(
    campaign,
    editContent(campaign, variant, (content) => {
      const added = { id, blocks };
      const ids = listBlocks({ steps: [added] }).map(({ block }) => block.id);
      const isTaken =
        content.steps.some((step) => step.id === id) ||
        ids.some((one) => isIdTaken(content, one)) ||
        new Set(ids).size < ids.length;
      if (isTaken) return 'id-taken';
      return { ...content, steps: content.steps.toSpliced(index ?? content.steps.length, 0, added) };
    }),
  );
}
