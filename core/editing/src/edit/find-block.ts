import type { Block, Content } from '@beckon/engine';
import { listBlocks } from './list-blocks.ts';

/** The block with this id, in whatever step or column it stands. */
export function findBlock(content: Content, id: string): Block | undefined {
  return listBlocks(content).find(({ block }) => block.id === id)?.block;
}
