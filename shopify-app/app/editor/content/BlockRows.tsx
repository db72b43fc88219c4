import { duplicateBlock, moveBlock, removeBlock, type BlockList } from '@beckon/editing';
import type { Block } from '@beckon/engine';
import { Icon, showToast, Text, useWords } from '../../ui/index.ts';
import { RowActions } from '../fields.tsx';
import { armOf, useEditor } from '../use-editor.ts';
import { blockIcons } from './block-kinds.ts';
import { describeBlock } from './describe-block.ts';

/** Blocks of a step or a column, each a button that opens its settings; those in columns stand below theirs. */
export function BlockRows({ blocks, list }: { readonly blocks: readonly Block[]; readonly list: BlockList }) {
  const { t } = useWords('editor');
  const { state, edit, send, newId } = useEditor();
  const arm = armOf(state);
  return (
    <ul className="beckon-rows">
      {blocks.map((block, index) => {
        const name = t(`kinds.${block.kind}`);
        return (
          <li key={block.id}>
            <button
              type="button"
              className="beckon-row-name"
              data-block={block.id}
              onClick={() => send({ do: 'choose', block: block.id })}
            >
              <Icon name={blockIcons[block.kind]} tone="subdued" />
              <span className="beckon-row-words">
                <strong>{name}</strong>
                <Text tone="subdued" size="small" isCut>
                  {describeBlock(block)}
                </Text>
              </span>
            </button>
            <RowActions
              name={name}
              index={index}
              count={blocks.length}
              onMove={(to) =>
                edit((campaign) => moveBlock(campaign, { block: block.id, to: { in: list, index: to }, ...arm }))
              }
              onDuplicate={() => {
                const refused = edit((campaign) =>
                  duplicateBlock(campaign, { block: block.id, id: newId(block.kind), ...arm }),
                );
                if (refused) showToast(refused, { isError: true });
              }}
              onRemove={() => {
                const refused = edit((campaign) => removeBlock(campaign, { block: block.id, ...arm }));
                showToast(refused ?? t('removed', { name }), { isError: refused !== undefined });
              }}
            />
            {block.kind === 'columns' &&
              block.columns.map((column, at) => (
                <div key={at} className="beckon-column">
                  <Text size="small" tone="subdued">
                    {t('column', { number: at + 1 })}
                  </Text>
                  <BlockRows blocks={column.blocks} list={{ columns: block.id, column: at }} />
                </div>
              ))}
          </li>
        );
      })}
    </ul>
  );
}
