import type { Block, Content } from '@beckon/engine';
import type { ButtonAction } from '@beckon/engine/campaign/content/button';
import { changeBlockLists } from './change-block-lists.ts';

/** Gives every button that leads to a step another action. */
export function changeGoTo(content: Content, step: string, action: ButtonAction): Content {
  const leadsThere = (block: Block) =>
    block.kind === 'button' && block.action.do === 'go-to' && block.action.step === step;
  return changeBlockLists(content, (blocks) =>
    blocks.some(leadsThere)
      ? blocks.map((block) => (block.kind === 'button' && leadsThere(block) ? { ...block, action } : block))
      : blocks,
  );
}
