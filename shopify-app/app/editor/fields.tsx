import { useId, useState } from 'react';
import { attributes } from '@beckon/engine';
import { labelAttribute } from '@beckon/editing';
import { Button, Field, Menu, NumberField, Stack, TextArea, useWords } from '../ui/index.ts';
import type { Refused } from './editor-state.ts';
import { useDraft } from './use-draft.ts';
import { useEditor } from './use-editor.ts';

interface DraftFieldProps<Value> {
  readonly label: string;
  readonly value: Value;
  readonly commit: (value: Value) => Refused;
  readonly help?: string;
}

/** One line that is kept in the campaign as it is typed. */
export function DraftField({
  label,
  value,
  commit,
  help,
  ...rest
}: DraftFieldProps<string> & Omit<Parameters<typeof Field>[0], 'label' | 'value' | 'onChange' | 'help' | 'error'>) {
  // prettier-ignore
  const draft = useDraft(value, commit);
  return (
    <Field
      {...rest}
      label={label}
      value={draft.value}
      onChange={draft.onChange}
      {...(help !== undefined && { help })}
      {...(draft.error !== undefined && { error: draft.error })}
    />
  );
}

export function DraftNumber({
  label,
  value,
  commit,
  help,
  ...rest
}: DraftFieldProps<number | undefined> &
  Omit<Parameters<typeof NumberField>[0], 'label' | 'value' | 'onChange' | 'help' | 'error'>) {
  // prettier-ignore
  const draft = useDraft(value, commit);
  return (
    <NumberField
      {...rest}
      label={label}
      value={draft.value}
      onChange={draft.onChange}
      {...(help !== undefined && { help })}
      {...(draft.error !== undefined && { error: draft.error })}
    />
  );
}

/** Text that a visitor reads: it may hold attributes, which the button beside it puts in. */
export function TextField({ label, value, commit, help, rows }: DraftFieldProps<string> & { readonly rows?: number }) {
  const { t } = useWords('editor');
  const { locale } = useEditor();
  const id = `text-${useId().replaceAll(':', '')}`;
  const draft = useDraft(value, commit);
  const [caret, setCaret] = useState<number>();
  const insert = (name: string): void => {
    const at = caret ?? draft.value.length;
    draft.onChange(`${draft.value.slice(0, at)}{{ ${name} | default: "" }}${draft.value.slice(at)}`);
  };
  const props = {
    id,
    label,
    value: draft.value,
    onChange: draft.onChange,
    onBlur: () => {
      const input = document.getElementById(id);
      if (input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement)
        setCaret(input.selectionStart ?? undefined);
    },
    ...(help !== undefined && { help }),
    ...(draft.error !== undefined && { error: draft.error }),
  };
  return (
    <Stack direction="block" gap="tight">
      {rows ? <TextArea {...props} rows={rows} /> : <Field {...props} />}
      <Stack direction="inline" justify="end">
        <Menu
          button={{ children: t('insertFact'), variant: 'plain', size: 'small' }}
          items={textFacts.map((name) => ({ label: labelAttribute(name, { locale }), onSelect: () => insert(name) }))}
        />
      </Stack>
    </Stack>
  );
}

/** What makes sense inside a sentence: single facts that people can read. */
const textFacts: readonly string[] = attributes
  .filter(
    ({ name, type }) =>
      (type === 'text' || type === 'number') && /^(cart|customer|place|page\.title|source\.host)/.test(name),
  )
  .map(({ name }) => name)
  .concat('page.product.title', 'page.product.price');

/** Up, down, copy, away: the same four for everything that stands in a list. */
export function RowActions({
  name,
  index,
  count,
  onMove,
  onDuplicate,
  onRemove,
}: {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly onMove: (to: number) => void;
  readonly onDuplicate?: () => void;
  readonly onRemove?: () => void;
}) {
  const { t } = useWords('editor');
  return (
    <Stack direction="inline" gap="none" wraps={false}>
      <Button
        icon="up"
        variant="tertiary"
        size="small"
        label={t('moveUp', { name })}
        isDisabled={index === 0}
        onClick={() => onMove(index - 1)}
      />
      <Button
        icon="down"
        variant="tertiary"
        size="small"
        label={t('moveDown', { name })}
        isDisabled={index >= count - 1}
        onClick={() => onMove(index + 1)}
      />
      {onDuplicate && (
        <Button
          icon="duplicate"
          variant="tertiary"
          size="small"
          label={t('duplicate', { name })}
          onClick={onDuplicate}
        />
      )}
      {onRemove && (
        <Button icon="delete" variant="tertiary" size="small" label={t('remove', { name })} onClick={onRemove} />
      )}
    </Stack>
  );
}
