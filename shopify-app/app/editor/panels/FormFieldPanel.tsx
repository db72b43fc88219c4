import type { Block } from '@beckon/engine';
import { useState } from 'react';
import { Checkbox, Select, TextArea, useWords } from '../../ui/index.ts';
import type { Refused } from '../editor-state.ts';
import { DraftField, TextField } from '../fields.tsx';

export type FormField = Extract<Block, { readonly kind: 'form' }>['fields'][number];

export const fieldKinds = ['email', 'phone', 'text', 'choice', 'checkbox', 'date', 'consent', 'rating', 'hidden'] as const satisfies readonly FormField['kind'][]; // prettier-ignore

/** A field to begin with, under a name that the form does not have yet. */
export function newField(kind: FormField['kind'], fields: readonly FormField[], label: string): FormField {
  const taken = fields.map(({ name }) => name);
  const start = kind === 'text' && !taken.includes('firstName') ? 'firstName' : kind;
  const name = taken.includes(start) ? `${start}${taken.length + 1}` : start;
  switch (kind) {
    case 'choice':
      return { kind, name, label, required: false, options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }], many: false, look: 'list' }; // prettier-ignore
    case 'consent':
      return { kind, name, label, required: true, purpose: 'marketing', version: '1' };
    case 'rating':
      return { kind, name, label, required: false, scale: 5 };
    case 'hidden':
      return { kind, name, value: '{{ page.path }}' };
    case 'checkbox':
      return { kind, name, label, required: false };
    default:
      return { kind, name, label, required: kind === 'email' };
  }
}

interface FormFieldPanelProps {
  readonly field: FormField;
  readonly set: (field: FormField) => Refused;
}

export function FormFieldPanel({ field, set }: FormFieldPanelProps) {
  const { t } = useWords('editor');
  return (
    <>
      {'label' in field && (
        <TextField
          label={t(field.kind === 'consent' ? 'form.consentWords' : 'form.label')}
          {...(field.kind === 'consent' && { rows: 3, help: t('form.consentHelp') })}
          value={field.label}
          commit={(label) => set({ ...field, label } as FormField)}
        />
      )}
      <DraftField
        label={t('form.name')}
        help={t('form.nameHelp')}
        value={field.name}
        commit={(name) => set({ ...field, name })}
      />
      {'required' in field && (
        <Checkbox
          label={t('form.required')}
          isChecked={field.required}
          onChange={(required) => set({ ...field, required } as FormField)}
        />
      )}
      {(field.kind === 'email' || field.kind === 'phone' || field.kind === 'text') && (
        <DraftField
          label={t('form.placeholder')}
          value={field.placeholder ?? ''}
          commit={(placeholder) => {
            const { placeholder: _, ...rest } = field;
            return set(placeholder ? { ...rest, placeholder } : rest);
          }}
        />
      )}
      {field.kind === 'hidden' && (
        <TextField label={t('form.value')} value={field.value} commit={(value) => set({ ...field, value })} />
      )}
      {field.kind === 'choice' && <ChoiceSettings field={field} set={set} />}
      {field.kind === 'consent' && (
        <div className="beckon-pair">
          <Select
            label={t('form.purpose')}
            value={field.purpose}
            options={(['marketing', 'analytics', 'preferences'] as const).map((value) => ({
              value,
              label: t(`purposes.${value}`),
            }))}
            onChange={(purpose) => set({ ...field, purpose })}
          />
          <DraftField
            label={t('form.version')}
            value={field.version}
            help={t('form.versionHelp')}
            commit={(version) => set({ ...field, version })}
          />
        </div>
      )}
      {field.kind === 'rating' && (
        <Select
          label={t('form.scale')}
          value={String(field.scale)}
          options={['5', '10'].map((value) => ({ value, label: t('form.upTo', { number: value }) }))}
          onChange={(scale) => set({ ...field, scale: Number(scale) as 5 | 10 })}
        />
      )}
      {field.kind === 'rating' && (
        <div className="beckon-pair">
          {(['low', 'high'] as const).map((end) => (
            <TextField
              key={end}
              label={t(`form.${end}`)}
              value={field[end] ?? ''}
              commit={(words) => {
                const { [end]: _, ...rest } = field;
                return set(words ? { ...rest, [end]: words } : rest);
              }}
            />
          ))}
        </div>
      )}
    </>
  );
}

function ChoiceSettings({
  field,
  set,
}: {
  readonly field: Extract<FormField, { readonly kind: 'choice' }>;
  readonly set: FormFieldPanelProps['set'];
}) {
  // prettier-ignore
  const { t } = useWords('editor');
  // One option a line; what visitors read may differ from what is kept: "S | Small". The text stays as it is typed.
  const [typed, setTyped] = useState(() => field.options.map(({ value, label }) => (value === label ? value : `${value} | ${label}`)).join('\n')); // prettier-ignore
  const [error, setError] = useState<Refused>();
  const change = (text: string): void => {
    setTyped(text);
    const lines = text.split('\n').filter((line) => line.trim());
    const options = lines.map((line) => {
      const [value = '', label = value] = line.split('|').map((part) => part.trim());
      return { value, label };
    });
    setError(set({ ...field, options }));
  };
  return (
    <>
      <TextArea
        label={t('form.options')}
        help={t('form.optionsHelp')}
        rows={4}
        value={typed}
        onChange={change}
        {...(error !== undefined && { error })}
      />
      <Checkbox label={t('form.many')} isChecked={field.many} onChange={(many) => set({ ...field, many })} />
      <Select
        label={t('form.look')}
        value={field.look}
        options={(['list', 'select'] as const).map((value) => ({ value, label: t(`form.looks.${value}`) }))}
        onChange={(look) => set({ ...field, look })}
      />
    </>
  );
}
