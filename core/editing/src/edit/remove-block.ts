import type { Campaign } from '@beckon/engine';
import { dropBlock } from './drop-block.ts';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { findBlock } from './find-block.ts';
import { settle } from './settle.ts';

/** Takes a block away, with what it holds and the translations of both. */
export function removeBlock(
  campaign: Campaign,
  { block, variant }: { readonly block: string; readonly variant?: string },
): Edited {
  const edited = editContent(campaign, variant, (content) =>
    findBlock(content, block) === undefined ? 'no-such-block' : dropBlock(content, block),
  );
  return settle(campaign, edited);
}
