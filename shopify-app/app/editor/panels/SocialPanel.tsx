import { Button, Stack, useWords } from '../../ui/index.ts';
import { DraftField, RowActions } from '../fields.tsx';
import { moveItem } from '../move-item.ts';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

export function SocialPanel({ block, set }: PanelProps<BlockOf<'social'>>) {
  const { t } = useWords('editor');
  const { links } = block;
  return (
    <>
      {links.map((link, index) => (
        <fieldset key={index} className="beckon-item">
          <legend>{t('social.nth', { number: index + 1 })}</legend>
          <DraftField
            label={t('fields.name')}
            value={link.label}
            commit={(label) => set({ links: links.with(index, { ...link, label }) }, `label${index}`)}
          />
          <DraftField
            label={t('fields.address')}
            value={link.href}
            commit={(href) => set({ links: links.with(index, { ...link, href }) }, `href${index}`)}
          />
          <RowActions
            name={link.label}
            index={index}
            count={links.length}
            onMove={(to) => set({ links: moveItem(links, index, to) })}
            {...(links.length > 1 && { onRemove: () => set({ links: links.toSpliced(index, 1) }) })}
          />
        </fieldset>
      ))}
      <Stack direction="inline">
        <Button
          icon="add"
          onClick={() => set({ links: [...links, { label: 'TikTok', href: 'https://www.tiktok.com/' }] })}
        >
          {t('social.add')}
        </Button>
      </Stack>
    </>
  );
}
