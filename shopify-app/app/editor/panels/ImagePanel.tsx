import { useWords } from '../../ui/index.ts';
import { DraftField, DraftNumber } from '../fields.tsx';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';
import { Spot } from '../Spot.tsx';

export function ImagePanel({ block, set }: PanelProps<BlockOf<'image'>>) {
  const { t } = useWords('editor');
  return (
    <>
      <DraftField
        label={t('image.address')}
        value={block.url}
        help={t('image.addressHelp')}
        commit={(url) => set({ url })}
      />
      <Spot at="block.alt">
        <DraftField label={t('image.alt')} value={block.alt} help={t('image.altHelp')} commit={(alt) => set({ alt })} />
      </Spot>
      <div className="beckon-pair">
        <DraftNumber
          label={t('fields.width')}
          suffix="px"
          value={block.width}
          commit={(width) => set({ width: width ?? 0 })}
        />
        <DraftNumber
          label={t('fields.height')}
          suffix="px"
          value={block.height}
          commit={(height) => set({ height: height ?? 0 })}
        />
      </div>
      <DraftField
        label={t('image.href')}
        value={block.href ?? ''}
        commit={(href) => set({ href: href || undefined })}
      />
    </>
  );
}
