import { useWords } from '../../ui/index.ts';
import { DraftField, DraftNumber } from '../fields.tsx';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

export function VideoPanel({ block, set }: PanelProps<BlockOf<'video'>>) {
  const { t } = useWords('editor');
  return (
    <>
      <DraftField
        label={t('video.address')}
        value={block.url}
        help={t('video.addressHelp')}
        commit={(url) => set({ url })}
      />
      <DraftField
        label={t('video.label')}
        value={block.label}
        help={t('video.labelHelp')}
        commit={(label) => set({ label })}
      />
      <DraftField
        label={t('video.poster')}
        value={block.poster ?? ''}
        commit={(poster) => set({ poster: poster || undefined })}
      />
      <DraftField
        label={t('video.captions')}
        value={block.captions ?? ''}
        help={t('video.captionsHelp')}
        commit={(captions) => set({ captions: captions || undefined })}
      />
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
    </>
  );
}
