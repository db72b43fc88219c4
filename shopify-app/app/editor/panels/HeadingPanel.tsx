import { Select, useWords } from '../../ui/index.ts';
import { TextField } from '../fields.tsx';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

export function HeadingPanel({ block, set }: PanelProps<BlockOf<'heading'>>) {
  const { t } = useWords('editor');
  return (
    <>
      <TextField label={t('fields.text')} value={block.text} commit={(text) => set({ text })} />
      <Select
        label={t('heading.level')}
        help={t('heading.levelHelp')}
        value={String(block.level)}
        options={['2', '3', '4'].map((value) => ({ value, label: t('heading.nth', { number: Number(value) - 1 }) }))}
        onChange={(level) => set({ level: Number(level) as 2 | 3 | 4 })}
      />
    </>
  );
}
