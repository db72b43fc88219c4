import type { Campaign } from '@beckon/engine';
import { dropBlock } from './drop-block.ts';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { findBlock } from './find-block.ts';
import { insertBlock } from './insert-block.ts';
import type { Place } from './place.ts';
import { settle } from './settle.ts';

/** Moves a block within its list, to another step, or into and out of columns. The index counts without the block. */
export function moveBlock(
  campaign: Campaign,
  { block: id, to, variant }: { readonly block: string; readonly to: Place; readonly variant?: string },
): Edited {
  return settle(
    campaign,
    editContent(campaign, variant, (content) => {
      const block = findBlock(content, id);
      if (block === undefined) return 'no-such-block';
      if ('columns' in to.in && to.in.columns === id) return 'into-itself';
      return insertBlock(dropBlock(content, id), block, to);
    }),
  );
}
