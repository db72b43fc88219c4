import type { Block } from '../content.ts';

export interface Columns {
  readonly kind: 'columns';
  readonly id: string;
  /** 2 to 4; they stack where the screen is narrow. Columns do not nest. */
  readonly columns: readonly { readonly blocks: readonly Block[] }[];
}
