import type { Block, Step } from '@beckon/engine';

/**
 * Which element on screen is which block, by their order: a step's children are its blocks, and the children of columns
 * are theirs. A block that draws nothing (there is none in this version of the tag) would end the match of its list.
 */
export function findBlockElements(root: ParentNode, step: Step): ReadonlyMap<string, HTMLElement> {
  const found = new Map<string, HTMLElement>();
  const stepElement = root.querySelector('.step');
  if (stepElement) match(stepElement, step.blocks, found);
  return found;
}

function match(parent: Element, blocks: readonly Block[], found: Map<string, HTMLElement>): void {
  const children = [...parent.children] as HTMLElement[];
  blocks.forEach((block, index) => {
    const element = children[index];
    if (!element) return;
    found.set(block.id, element);
    if (block.kind === 'columns')
      block.columns.forEach((column, at) => {
        const inside = element.children[at];
        if (inside) match(inside, column.blocks, found);
      });
  });
}
