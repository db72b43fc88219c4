import type { Markup } from '../markup.ts';

export interface RichText {
  readonly kind: 'text';
  readonly id: string;
  readonly text: Markup;
}
