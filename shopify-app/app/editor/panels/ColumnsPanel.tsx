import { addBlock, newBlock } from '@beckon/editing';
import { Menu, Stack, Text, useWords } from '../../ui/index.ts';
import { BlockRows } from '../content/BlockRows.tsx';
import { blockIcons, blockKinds } from '../content/block-kinds.ts';
import { armOf, useEditor, type BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

export function ColumnsPanel({ block }: PanelProps<BlockOf<'columns'>>) {
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
        </Stack>
      ))}
    </>
  );
}
