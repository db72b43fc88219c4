import { htmlToMarkup, markupToHtml } from '@beckon/editing';
import { useState } from 'react';
import { Stack, Text, TextArea, useWords } from '../../ui/index.ts';
import type { Refused } from '../editor-state.ts';
import { useEditor, type BlockOf } from '../use-editor.ts';
import type { PanelProps } from './panel-props.ts';

/** HTML of the merchant's own. What may not stay is said while it is typed, and never reaches the shop. */
export function HtmlPanel({ block, set }: PanelProps<BlockOf<'html'>>) {
  const { t } = useWords('editor');
  const { locale } = useEditor();
  const [typed, setTyped] = useState(() => markupToHtml(block.markup));
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [error, setError] = useState<Refused>();
  return (
    <Stack direction="block" gap="tight">
      <TextArea
        label={t('html.label')}
        help={t('html.help')}
        rows={10}
        isMonospaced
        value={typed}
        {...(error !== undefined && { error })}
        onChange={(text) => {
          setTyped(text);
          const result = htmlToMarkup(text, { allows: 'html', locale });
          setRemoved(result.removed);
          setError(set({ markup: result.markup }, 'markup'));
        }}
      />
      {removed.map((sentence) => (
        <Text key={sentence} size="small" tone="caution">
          {sentence}
        </Text>
      ))}
    </Stack>
  );
}
