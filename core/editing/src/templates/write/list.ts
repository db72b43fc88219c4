import type { Block } from '@beckon/engine';

/** A list of points. */
export const list = (id: string, ...points: readonly string[]): Block => ({
  kind: 'text',
  id,
  text: [{ tag: 'ul', children: points.map((point) => ({ tag: 'li', children: [point] })) }],
});
