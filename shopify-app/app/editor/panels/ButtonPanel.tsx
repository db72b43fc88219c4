import type { Block } from '@beckon/engine';
import { Checkbox, Select, useWords } from '../../ui/index.ts';
import { DraftField, TextField } from '../fields.tsx';
import { useEditor, type BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';
import { Spot } from '../Spot.tsx';

type Action = Extract<Block, { readonly kind: 'button' }>['action'];
const deeds = ['link', 'next', 'go-to', 'close', 'copy-code', 'add-coupon'] as const satisfies readonly Action['do'][];

export function ButtonPanel({ block, set }: PanelProps<BlockOf<'button'>>) {
  const { t } = useWords('editor');
  const { content } = useEditor();
  const { action } = block;
  const begin = (deed: Action['do']): Action => {
    if (deed === 'link') return { do: deed, href: '#' };
    if (deed === 'go-to') return { do: deed, step: content.steps[0]?.id ?? '' };
    return { do: deed };
  };
  return (
    <>
      <TextField label={t('fields.text')} value={block.text} commit={(text) => set({ text })} />
      <Spot at="block.action">
        <Select
          label={t('button.does')}
          value={action.do}
          options={deeds.map((value) => ({ value, label: t(`button.deeds.${value}`) }))}
          onChange={(deed) => set({ action: begin(deed) })}
        />
      </Spot>
      {action.do === 'link' && (
        <>
          <Spot at="block.action.href">
            <DraftField
              label={t('fields.address')}
              value={action.href}
              help={t('fields.addressHelp')}
              commit={(href) => set({ action: { ...action, href } }, 'href')}
            />
          </Spot>
          <Checkbox
            label={t('button.newTab')}
            isChecked={action.newTab ?? false}
            onChange={(newTab) => set({ action: { ...action, newTab } })}
          />
        </>
      )}
      {action.do === 'go-to' && (
        <Select
          label={t('button.step')}
          value={action.step}
          options={content.steps.map(({ id }, index) => ({ value: id, label: t('steps.nth', { number: index + 1 }) }))}
          onChange={(step) => set({ action: { do: 'go-to', step } })}
        />
      )}
      <Select
        label={t('button.look')}
        value={block.look}
        options={(['primary', 'secondary', 'link'] as const).map((value) => ({
          value,
          label: t(`button.looks.${value}`),
        }))}
        onChange={(look) => set({ look })}
      />
      <Checkbox
        label={t('button.converts')}
        help={t('button.convertsHelp')}
        isChecked={block.converts}
        onChange={(converts) => set({ converts })}
      />
    </>
  );
}
