import { addBlock, newBlock } from '@beckon/editing';
import { Button, Menu, Stack, Text, useWords } from '../../ui/index.ts';
import { BlockRows } from '../content/BlockRows.tsx';
import { blockIcons, blockKinds } from '../content/block-kinds.ts';
import { armOf, useEditor, type BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

/** As few and as many as a block may have. */
const least = 2;
const most = 4;

export function ColumnsPanel({ block, set }: PanelProps<BlockOf<'columns'>>) {
  const { t } = useWords('editor');
  const { state, edit, newId } = useEditor();
  return (
    <>
      {block.columns.map(({ blocks }, column) => (
        <Stack key={column} direction="block" gap="small">
          <Text isStrong>{t('column', { number: column + 1 })}</Text>
          {blocks.length === 0 ? (
            <Text tone="subdued">{t('blocks.empty')}</Text>
          ) : (
            <BlockRows blocks={blocks} list={{ columns: block.id, column }} />
          )}
          <Stack direction="inline" justify="space-between">
            <Menu
              button={{ children: t('blocks.add'), icon: 'add' }}
              items={blockKinds
                .filter((kind) => kind !== 'columns')
                .map((kind) => ({
                  label: t(`kinds.${kind}`),
                  icon: blockIcons[kind],
                  onSelect: () => {
                    const id = newId(kind);
                    edit((campaign) => addBlock(campaign, { block: newBlock(kind, id), at: { in: { columns: block.id, column } }, ...armOf(state) })); // prettier-ignore
                  },
                }))}
            />
            {block.columns.length > least && (
              <Button
                variant="tertiary"
                size="small"
                icon="delete"
                onClick={() => set({ columns: block.columns.toSpliced(column, 1) }, 'columns')}
              >
                {t('removeColumn', { number: column + 1 })}
              </Button>
            )}
          </Stack>
        </Stack>
      ))}
      {block.columns.length < most && (
        <Stack direction="inline">
          <Button icon="add" onClick={() => set({ columns: [...block.columns, { blocks: [] }] }, 'columns')}>
            {t('addColumn')}
          </Button>
        </Stack>
      )}
    </>
  );
}
