import type { BlockPatch } from '@beckon/editing';
import type { Block } from '@beckon/engine';
import type { Refused } from '../editor-state.ts';

/** What the settings of a block are given. */
export interface PanelProps<One extends Block> {
  readonly block: One;
  /** Changes some of its settings; edits under one key within a second are one step back. */
  readonly set: (patch: PatchFor<One>, key?: string) => Refused;
}

type PatchFor<One extends Block> = One extends Block
  ? { readonly [Key in keyof Omit<One, 'kind' | 'id'>]?: One[Key] | undefined } & BlockPatch
  : never;
