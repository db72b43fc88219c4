import type { Block, Markup, MarkupNode } from '@beckon/engine';

type Element = Exclude<MarkupNode, string>;

/** Every element of a block's formatted text or custom HTML, in reading order, with the link that it stands in. */
export function listElements(block: Block): readonly { readonly element: Element; readonly link?: Element }[] {
  if (block.kind === 'text') return walk(block.text);
  return block.kind === 'html' ? walk(block.markup) : [];
}

function walk(markup: Markup, link?: Element): ReturnType<typeof listElements> {
  return markup.flatMap((node) => {
    if (typeof node === 'string') return [];
    const inner = walk(node.children ?? [], node.tag === 'a' ? node : link);
    return [{ element: node, ...(link && { link }) }, ...inner];
  });
}
