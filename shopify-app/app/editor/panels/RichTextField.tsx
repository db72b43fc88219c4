import { htmlToMarkup, markupToHtml } from '@beckon/editing';
import type { Markup } from '@beckon/engine';
import { useEffect, useId, useRef, useState } from 'react';
import { Button, Field, Popover, Stack, Text, useWords } from '../../ui/index.ts';
import type { Refused } from '../editor-state.ts';
import { useEditor } from '../use-editor.ts';

interface RichTextFieldProps {
  readonly label: string;
  readonly markup: Markup;
  readonly commit: (markup: Markup) => Refused;
}

/** Text with bold, italic, links and lists. What is pasted or typed becomes the safe tree that the campaign keeps. */
export function RichTextField({ label, markup, commit }: RichTextFieldProps) {
  const { t } = useWords('editor');
  const { locale } = useEditor();
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  const written = useRef('');
  const [removed, setRemoved] = useState<readonly string[]>([]);
  const [error, setError] = useState<Refused>();
  const [isLinking, setIsLinking] = useState(false);
  const [href, setHref] = useState('https://');
  const selection = useRef<Range>();
  const html = markupToHtml(markup);

  useEffect(() => {
    // What is in the field is what was typed, unless it came from elsewhere: undo, another variant. `html` is written
    // by markupToHtml from the safe tree, everything in it escaped.
    if (!box.current || written.current === html) return;
    written.current = html;
    box.current.innerHTML = html;
  }, [html]);

  const read = (): void => {
    if (!box.current) return;
    const result = htmlToMarkup(box.current.innerHTML, { allows: 'text', locale });
    setRemoved(result.removed);
    written.current = markupToHtml(result.markup);
    setError(commit(result.markup));
  };
  const format = (command: string, value?: string): void => {
    box.current?.focus();
    document.execCommand(command, false, value);
    read();
  };
  const keepSelection = (): void => {
    const current = getSelection();
    if (current?.rangeCount && box.current?.contains(current.anchorNode)) selection.current = current.getRangeAt(0);
  };
  const link = (): void => {
    const current = getSelection();
    if (selection.current && current) {
      current.removeAllRanges();
      current.addRange(selection.current);
    }
    format('createLink', href);
    setIsLinking(false);
  };
  return (
    <Stack direction="block" gap="tight">
      <span id={id}>
        <Text>{label}</Text>
      </span>
      <Stack direction="inline" gap="tight">
        <Button size="small" label={t('rich.bold')} onClick={() => format('bold')}>
          B
        </Button>
        <Button size="small" label={t('rich.italic')} onClick={() => format('italic')}>
          I
        </Button>
        <Button size="small" label={t('rich.list')} onClick={() => format('insertUnorderedList')}>
          •
        </Button>
        <Popover
          isOpen={isLinking}
          onClose={() => setIsLinking(false)}
          activator={
            <Button
              size="small"
              icon="link"
              label={t('rich.link')}
              onClick={() => {
                keepSelection();
                setIsLinking(true);
              }}
            />
          }
        >
          <Stack direction="block" gap="small">
            <Field label={t('fields.address')} type="url" value={href} onChange={setHref} />
            <Button variant="primary" onClick={link}>
              {t('rich.setLink')}
            </Button>
          </Stack>
        </Popover>
        <Button size="small" label={t('rich.unlink')} onClick={() => format('unlink')}>
          {t('rich.unlink')}
        </Button>
      </Stack>
      <div
        ref={box}
        className="beckon-rich"
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline="true"
        aria-labelledby={id}
        onInput={read}
        onBlur={keepSelection}
      />
      {error && <Text tone="critical">{error}</Text>}
      {removed.map((sentence) => (
        <Text key={sentence} size="small" tone="caution">
          {sentence}
        </Text>
      ))}
    </Stack>
  );
}
