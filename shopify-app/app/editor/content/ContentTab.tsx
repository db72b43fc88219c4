import { useEffect, useRef } from 'react';
import { addBlock, addStep, findBlock, moveStep, newBlock, removeStep } from '@beckon/editing';
import type { BlockKind } from '@beckon/engine';
import { Button, Divider, Menu, Section, Stack, Text, useWords } from '../../ui/index.ts';
import { RowActions } from '../fields.tsx';
import { goToSpot } from '../go-to-spot.ts';
import { armOf, useEditor } from '../use-editor.ts';
import { BlockPanel } from '../panels/BlockPanel.tsx';
import { BlockRows } from './BlockRows.tsx';
import { blockIcons, blockKinds } from './block-kinds.ts';
import { Spot } from '../Spot.tsx';

/** The steps of the campaign and the blocks in the one in front; the chosen block with its settings. */
export function ContentTab() {
  const { t } = useWords('editor');
  const { state, content, edit, send, newId } = useEditor();
  const step = content.steps.find(({ id }) => id === state.step) ?? content.steps[0];
  const block = state.block === undefined ? undefined : findBlock(content, state.block);
  useBlockFocus(state.block);
  if (!step) return null;
  const at = content.steps.indexOf(step);
  const arm = armOf(state);
  const add = (kind: BlockKind): void => {
    const id = newId(kind);
    const refused = edit((campaign) =>
      addBlock(campaign, { block: newBlock(kind, id), at: { in: { step: step.id } }, ...arm }),
    );
    if (!refused) send({ do: 'choose', block: id });
  };
  if (block) return <BlockPanel key={block.id} block={block} />;
  return (
    <Stack direction="block" gap="base">
      <Section
        heading={t('steps.heading')}
        details={t('steps.details')}
        actions={
          <Button
            icon="add"
            onClick={() => {
              const id = newId('step');
              const refused = edit((campaign) => addStep(campaign, { id, index: at + 1, ...arm }));
              if (!refused) send({ do: 'open-step', step: id });
            }}
          >
            {t('steps.add')}
          </Button>
        }
      >
        <ol className="beckon-rows">
          {content.steps.map(({ id, blocks }, index) => (
            <li key={id} aria-current={id === step.id || undefined}>
              <button type="button" className="beckon-row-name" onClick={() => send({ do: 'open-step', step: id })}>
                <strong>{t('steps.nth', { number: index + 1 })}</strong>
                <Text tone="subdued" size="small">
                  {t('steps.blocks', { count: blocks.length })}
                </Text>
              </button>
              <RowActions
                name={t('steps.nth', { number: index + 1 })}
                index={index}
                count={content.steps.length}
                onMove={(to) => edit((campaign) => moveStep(campaign, { step: id, index: to, ...arm }))}
                {...(content.steps.length > 1 && {
                  onRemove: () => edit((campaign) => removeStep(campaign, { step: id, ...arm })),
                })}
              />
            </li>
          ))}
        </ol>
      </Section>
      <Spot at="step">
        <Section heading={t('blocks.heading', { number: at + 1 })} details={t('blocks.details')}>
          <Stack direction="block" gap="small">
            {step.blocks.length === 0 ? (
              <Text tone="subdued">{t('blocks.empty')}</Text>
            ) : (
              <BlockRows blocks={step.blocks} list={{ step: step.id }} />
            )}
            <Divider />
            <Menu
              button={{ children: t('blocks.add'), icon: 'add', variant: 'primary' }}
              items={blockKinds.map((kind) => ({
                label: t(`kinds.${kind}`),
                help: t(`kindHelp.${kind}`),
                icon: blockIcons[kind],
                onSelect: () => add(kind),
              }))}
            />
          </Stack>
        </Section>
      </Spot>
    </Stack>
  );
}

/** What opened a block's settings is gone once they are there, and the other way round: the focus goes along. */
function useBlockFocus(block: string | undefined): void {
  const shown = useRef(block);
  useEffect(() => {
    const left = shown.current;
    if (left === block) return;
    shown.current = block;
    // Whoever chose it in the preview, or in a menu that closes by itself, is somewhere already.
    if (document.activeElement !== document.body) return;
    if (block !== undefined) return goToSpot('block');
    const row = document.querySelector<HTMLElement>(`[data-block="${CSS.escape(left ?? '')}"]`);
    if (row) row.focus();
    else goToSpot('step');
  }, [block]);
}
