import type { Markup } from '../markup.ts';

/** Custom HTML, kept as the sanitised tree; editors turn what was typed into one. */
export interface Html {
  readonly kind: 'html';
  readonly id: string;
  readonly markup: Markup;
}
