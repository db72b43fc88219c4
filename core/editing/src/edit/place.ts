/** A list that holds blocks: a step, or one column (from 0) of a columns block. */
export type BlockList = { readonly step: string } | { readonly columns: string; readonly column: number };

/** Where a block goes; an index past the end, or none, means the end. */
export interface Place {
  readonly in: BlockList;
  readonly index?: number;
}
