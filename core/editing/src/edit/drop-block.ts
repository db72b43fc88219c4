import type { Content } from '@beckon/engine';
import { changeBlockLists } from './change-block-lists.ts';

/** Content without this block. */
export function dropBlock(content: Content, id: string): Content {
  return changeBlockLists(content, (blocks) =>
    blocks.some((block) => block.id === id) ? blocks.filter((block) => block.id !== id) : blocks,
  );
}
