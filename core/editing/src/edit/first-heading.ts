import type { Content } from '@beckon/engine';
import { listBlocks } from './list-blocks.ts';

/** The first heading, which names a dialog. */
export function firstHeading(content: Pick<Content, 'steps'>) {
  const headings = listBlocks(content).flatMap(({ block }) => (block.kind === 'heading' ? [block] : []));
  return headings[0];
}
