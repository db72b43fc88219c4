import type { Markup, MarkupNode } from '@beckon/engine';

/** Nodes with texts that follow each other made one, and empty ones left out, as reading HTML yields them. */
export function joinText(nodes: readonly MarkupNode[]): Markup {
  const joined: MarkupNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else if (node !== '') joined.push(node);
  }
  return joined;
}
