import type { Block, Content } from '@beckon/engine';
import type { BlockList } from './place.ts';

type Change = (blocks: readonly Block[], list: BlockList) => readonly Block[];

/** Applies a change to every list of blocks, those inside columns first, keeping what did not change as it is. */
export function changeBlockLists(content: Content, change: Change): Content {
  const changeInside = (block: Block): Block => {
    if (block.kind !== 'columns') return block;
    const columns = block.columns.map((held, column) => {
      const blocks = change(held.blocks, { columns: block.id, column });
      return blocks === held.blocks ? held : { ...held, blocks };
    });
    return columns.every((held, column) => held === block.columns[column]) ? block : { ...block, columns };
  };
  const steps = content.steps.map((step) => {
    const inside = step.blocks.map(changeInside);
    const isSame = inside.every((block, index) => block === step.blocks[index]);
    const blocks = change(isSame ? step.blocks : inside, { step: step.id });
    return blocks === step.blocks ? step : { ...step, blocks };
  });
  return steps.every((step, index) => step === content.steps[index]) ? content : { ...content, steps };
}
