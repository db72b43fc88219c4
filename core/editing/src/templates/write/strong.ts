import type { MarkupNode } from '@beckon/engine';

/** Important words within a paragraph. */
export const strong = (words: string): MarkupNode => ({ tag: 'strong', children: [words] });
