import type { Block, BlockKind } from '@beckon/engine';
import type { Host } from '../host.ts';
import type { Stage } from '../stage.ts';

export type BlockOf<Kind extends BlockKind> = Extract<Block, { kind: Kind }>;

/** Makes the nodes of one block; undefined where there is nothing to see. */
export type Render<Kind extends BlockKind> = (block: BlockOf<Kind>, stage: Stage) => HTMLElement | undefined;

/** A `Render` of some kind, called with a block of that kind and no other. */
export type RenderSome = (block: never, stage: Stage) => HTMLElement | undefined;

/** A block that arrives in a chunk of its own. */
export interface RareBlock {
  readonly render: RenderSome;
  readonly styles?: string;
  /** Whether this block forbids showing the campaign at all now. */
  readonly forbids?: (block: never, host: Host) => boolean;
}
