import type { Block, MarkupNode } from '@beckon/engine';

/** A paragraph of rich text, of plain and formatted pieces. */
export const paragraph = (id: string, ...pieces: readonly MarkupNode[]): Block => ({
  kind: 'text',
  id,
  text: [{ tag: 'p', children: pieces }],
});
