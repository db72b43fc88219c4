import type { Block, Campaign, Content } from '@beckon/engine';
import { changeBlockLists } from './change-block-lists.ts';
import { changeTranslations } from './change-translations.ts';
import { contentOf } from './content-of.ts';
import { editContent } from './edit-content.ts';
import type { Edited } from './edited.ts';
import { findBlock } from './find-block.ts';
import { isIdTaken } from './is-id-taken.ts';
import { settle } from './settle.ts';

/** Copies a block to right after it, translations too. Blocks inside it are called `<id>-1`, `<id>-2` and so on. */
export function duplicateBlock(
  campaign: Campaign,
  { block: from, id, variant }: { readonly block: string; readonly id: string; readonly variant?: string },
): Edited {
  const content = contentOf(campaign, variant);
  const block = content && findBlock(content, from);
  if (content === undefined) return settle(campaign, 'no-such-variant');
  if (block === undefined) return settle(campaign, 'no-such-block');
  if (isIdTaken(content, id)) return settle(campaign, 'id-taken');
  const { copy, idOf } = copyBlock(block, id, content);
  const edited = editContent(campaign, variant, () =>
    changeBlockLists(content, (blocks) => {
      const index = blocks.findIndex((one) => one.id === from);
      return index === -1 ? blocks : blocks.toSpliced(index + 1, 0, copy);
    }),
  );
  if (typeof edited === 'string') return settle(campaign, edited);
  return settle(
    campaign,
    changeTranslations(edited, (translation) => {
      const copied = [...idOf].flatMap(([old, fresh]) => {
        const texts = translation[old];
        return texts === undefined ? [] : [[fresh, texts] as const];
      });
      return { ...translation, ...Object.fromEntries(copied) };
    }),
  );
}

function copyBlock(block: Block, id: string, content: Content): { copy: Block; idOf: ReadonlyMap<string, string> } {
  const idOf = new Map([[block.id, id]]);
  if (block.kind !== 'columns') return { copy: { ...block, id }, idOf };
  let number = 0;
  const columns = block.columns.map((column) => ({
    ...column,
    blocks: column.blocks.map((inner) => {
      do number += 1;
      while (isIdTaken(content, `${id}-${number}`));
      idOf.set(inner.id, `${id}-${number}`);
      return { ...inner, id: `${id}-${number}` };
    }),
  }));
  return { copy: { ...block, id, columns }, idOf };
}
