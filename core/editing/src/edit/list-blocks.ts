import { listBlocks as listBlocksOf } from '@beckon/engine/campaign/list-blocks';
import type { Block, Content } from '@beckon/engine';

/** Every block of a content in reading order, with its path in the campaign and the index of its step. */
export function listBlocks(
  content: Pick<Content, 'steps'>,
  path = 'content',
): readonly { readonly block: Block; readonly path: string; readonly step: number }[] {
  return listBlocksOf(content).map(({ block, path: at }) => ({
    block,
    path: `${path}.${at}`,
    step: Number(at.split('.')[1]),
  }));
}
