import type { Markup } from '@beckon/engine';

/** The words of formatted text or HTML, without its tags. */
export const readMarkup = (markup: Markup): string =>
  markup.map((node) => (typeof node === 'string' ? node : readMarkup(node.children ?? []))).join('');
