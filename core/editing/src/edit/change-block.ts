import type { Block, Campaign } from '@beckon/engine';
import { applyPatch } from './apply-patch.ts';
import { changeBlockLists } from './change-block-lists.ts';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { findBlock } from './find-block.ts';
import { settle } from './settle.ts';

type PatchOf<One> = One extends Block
  ? { readonly [Key in keyof Omit<One, 'kind' | 'id'>]?: One[Key] | undefined }
  : never;

/** Some of a block's settings; one set to undefined is taken away. Kind and id do not change. */
export type BlockPatch = PatchOf<Block>;

/** Changes some settings of a block. */
export function changeBlock(
  campaign: Campaign,
  { block: id, set, variant }: { readonly block: string; readonly set: BlockPatch; readonly variant?: string },
): Edited {
  return settle(
    campaign,
    editContent(campaign, variant, (content) => {
      if (findBlock(content, id) === undefined) return 'no-such-block';
      return changeBlockLists(content, (blocks) =>
        blocks.some((block) => block.id === id)
          ? blocks.map((block) =>
              block.id === id ? ({ ...applyPatch(block, set), kind: block.kind, id } as Block) : block,
            )
          : blocks,
      );
    }),
  );
}
