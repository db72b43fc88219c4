import type { Block, Content } from '@beckon/engine';
import { changeBlockLists } from './change-block-lists.ts';
import type { Refusal } from './edited.ts';
import type { BlockList, Place } from './place.ts';

/** Puts a block into a list. */
export function insertBlock(content: Content, block: Block, { in: list, index }: Place): Content | Refusal {
  if ('columns' in list && block.kind === 'columns') return 'columns-do-not-nest';
  let found = false;
  const changed = changeBlockLists(content, (blocks, held) => {
    if (!isSameList(list, held)) return blocks;
    found = true;
    return blocks.toSpliced(index ?? blocks.length, 0, block);
  });
  if (found) return changed;
  return 'step' in list ? 'no-such-step' : 'no-such-column';
}

const isSameList = (one: BlockList, other: BlockList): boolean =>
  'step' in one
    ? 'step' in other && one.step === other.step
    : 'columns' in other && one.columns === other.columns && one.column === other.column;
