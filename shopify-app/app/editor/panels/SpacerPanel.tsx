import { Checkbox, useWords } from '../../ui/index.ts';
import { DraftNumber } from '../fields.tsx';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

export function SpacerPanel({ block, set }: PanelProps<BlockOf<'spacer'>>) {
  const { t } = useWords('editor');
  return (
    <>
      <DraftNumber
        label={t('fields.height')}
        suffix="px"
        value={block.height}
        commit={(height) => set({ height: height ?? 0 })}
      />
      <Checkbox label={t('spacer.line')} isChecked={block.line} onChange={(line) => set({ line })} />
    </>
  );
}
