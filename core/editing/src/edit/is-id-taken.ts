import type { Content } from '@beckon/engine';
import { reservedIds } from '@beckon/engine/campaign/parse-block-id';
import { listBlocks } from './list-blocks.ts';

/** Whether a block, or something else that translations address, has this id already. */
export function isIdTaken(content: Content, id: string): boolean {
  return reservedIds.includes(id) || listBlocks(content).some(({ block }) => block.id === id);
}
