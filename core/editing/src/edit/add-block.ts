import type { Block, Campaign } from '@beckon/engine';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { insertBlock } from './insert-block.ts';
import { isIdTaken } from './is-id-taken.ts';
import type { Place } from './place.ts';
import { settle } from './settle.ts';

/** Puts a new block at a place. Its id is the caller's to choose and must be free. */
export function addBlock(
  campaign: Campaign,
  { block, at, variant }: { readonly block: Block; readonly at: Place; readonly variant?: string },
): Edited {
  return settle(
    campaign,
    editContent(campaign, variant, (content) =>
      isIdTaken(content, block.id) ? 'id-taken' : insertBlock(content, block, at),
    ),
  );
}
