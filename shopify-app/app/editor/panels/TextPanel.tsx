import { useWords } from '../../ui/index.ts';
import type { BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';
import { RichTextField } from './RichTextField.tsx';

export function TextPanel({ block, set }: PanelProps<BlockOf<'text'>>) {
  const { t } = useWords('editor');
  return <RichTextField label={t('fields.text')} markup={block.text} commit={(text) => set({ text }, 'text')} />;
}
