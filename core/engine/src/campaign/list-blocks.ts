import type { Block, Content } from './content.ts';

/** Every block of a content in reading order, a block of columns before what it holds, with its path in the content. */
export function listBlocks({
  steps,
}: Pick<Content, 'steps'>): readonly { readonly block: Block; readonly path: string }[] {
  return steps.flatMap(({ blocks }, step) => listFrom(blocks, `steps.${step}.blocks`));
}

function listFrom(blocks: readonly Block[], at: string): readonly { readonly block: Block; readonly path: string }[] {
  return blocks.flatMap((block, index) => {
    const path = `${at}.${index}`;
    const inside = block.kind === 'columns' ? block.columns : [];
    return [
      { block, path },
      ...inside.flatMap((column, number) => listFrom(column.blocks, `${path}.columns.${number}.blocks`)),
    ];
  });
}
