import { Button, Stack, useWords } from '../../ui/index.ts';
import { DraftField, RowActions } from '../fields.tsx';
import { moveItem } from '../move-item.ts';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

export function ProductsPanel({ block, set }: PanelProps<BlockOf<'products'>>) {
  const { t } = useWords('editor');
  const { items } = block;
  type Item = (typeof items)[number];
  const change = (index: number, patch: { readonly [Key in keyof Item]?: Item[Key] | undefined }) => {
    const entries = Object.entries({ ...items[index], ...patch }).filter(([, value]) => value !== undefined);
    return set(
      { items: items.with(index, Object.fromEntries(entries) as unknown as Item) },
      `${index}.${Object.keys(patch).join()}`,
    );
  };
  return (
    <>
      {items.map((item, index) => (
        <fieldset key={index} className="beckon-item">
          <legend>{t('products.nth', { number: index + 1 })}</legend>
          <DraftField label={t('fields.title')} value={item.title} commit={(title) => change(index, { title })} />
          <DraftField label={t('fields.address')} value={item.url} commit={(url) => change(index, { url })} />
          <DraftField
            label={t('image.address')}
            value={item.image ?? ''}
            commit={(image) => change(index, { image: image || undefined })}
          />
          <div className="beckon-pair">
            <DraftField
              label={t('products.price')}
              value={item.price ?? ''}
              commit={(price) => change(index, { price: price || undefined })}
            />
            <DraftField
              label={t('products.was')}
              value={item.was ?? ''}
              commit={(was) => change(index, { was: was || undefined })}
            />
          </div>
          <RowActions
            name={item.title}
            index={index}
            count={items.length}
            onMove={(to) => set({ items: moveItem(items, index, to) })}
            {...(items.length > 1 && { onRemove: () => set({ items: items.toSpliced(index, 1) }) })}
          />
        </fieldset>
      ))}
      <Stack direction="inline">
        <Button icon="add" onClick={() => set({ items: [...items, { title: t('products.newTitle'), url: '/' }] })}>
          {t('products.add')}
        </Button>
      </Stack>
    </>
  );
}
