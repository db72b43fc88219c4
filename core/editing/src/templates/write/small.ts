import type { Block, MarkupNode } from '@beckon/engine';

/** A paragraph of small print. */
export const small = (id: string, ...pieces: readonly MarkupNode[]): Block => ({
  kind: 'text',
  id,
  text: [{ tag: 'p', children: [{ tag: 'small', children: pieces }] }],
});
