import type { Block } from '@beckon/engine';
import { Menu, Select, Stack, useWords } from '../../ui/index.ts';
import { DraftField, RowActions, TextField } from '../fields.tsx';
import { moveItem } from '../move-item.ts';
import type { BlockOf } from '../use-editor.ts';
import { FormFieldPanel, newField, fieldKinds } from './FormFieldPanel.tsx';
import type { PanelProps } from './panel-props.ts';

type Form = Extract<Block, { readonly kind: 'form' }>;

export function FormPanel({ block, set }: PanelProps<BlockOf<'form'>>) {
  const { t } = useWords('editor');
  const { fields, after } = block;
  return (
    <>
      {fields.map((field, index) => (
        <fieldset key={index} className="beckon-item" data-spot={`block.fields.${index}`}>
          <legend>{t(`form.kinds.${field.kind}`)}</legend>
          <FormFieldPanel field={field} set={(next) => set({ fields: fields.with(index, next) }, `field${index}`)} />
          <RowActions
            name={('label' in field && field.label) || field.name}
            index={index}
            count={fields.length}
            onMove={(to) => set({ fields: moveItem(fields, index, to) })}
            {...(fields.length > 1 && { onRemove: () => set({ fields: fields.toSpliced(index, 1) }) })}
          />
        </fieldset>
      ))}
      <Stack direction="inline">
        <Menu
          button={{ children: t('form.add'), icon: 'add' }}
          items={fieldKinds.map((kind) => ({
            label: t(`form.kinds.${kind}`),
            onSelect: () => set({ fields: [...fields, newField(kind, fields, t(`form.starters.${kind}`))] }),
          }))}
        />
      </Stack>
      <TextField label={t('form.submit')} value={block.submit} commit={(submit) => set({ submit })} />
      <Select
        label={t('form.after')}
        value={after.do}
        options={(['next', 'close', 'link'] as const).map((value) => ({ value, label: t(`form.afters.${value}`) }))}
        onChange={(deed) =>
          set({ after: deed === 'link' ? { do: 'link', href: '/' } : ({ do: deed } as Form['after']) })
        }
      />
      {after.do === 'link' && (
        <DraftField
          label={t('fields.address')}
          value={after.href}
          commit={(href) => set({ after: { do: 'link', href } }, 'after')}
        />
      )}
    </>
  );
}
