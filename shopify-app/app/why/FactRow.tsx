import { labelAttribute } from '@beckon/editing/audience/label-attribute';
import { labelValue } from '@beckon/editing/audience/label-value';
import { shapeOf } from '@beckon/editing/audience/shape-of';
import { Button, Field, Select, useLocality, useWords } from '../ui/index.ts';
import { describable, type FactDraft } from '@beckon/editing/visit/visit-draft';

export interface FactRowProps {
  readonly fact: FactDraft;
  /** Described already, each once. */
  readonly taken: readonly string[];
  readonly onChange: (fact: FactDraft) => void;
  readonly onRemove: () => void;
}

/** One fact: which, and its value in a field that fits it. */
export function FactRow({ fact, taken, onChange, onRemove }: FactRowProps) {
  const { t } = useWords('why');
  const { locale } = useLocality();
  const label = fact.name === '' ? t('fact.value') : labelAttribute(fact.name, { locale });
  const names = describable.filter((name) => name === fact.name || !taken.includes(name));
  return (
    <div className="beckon-fact">
      <Select
        label={t('fact.name')}
        isLabelHidden
        value={fact.name}
        placeholder={t('fact.choose')}
        options={names.map((value) => ({ value, label: labelAttribute(value, { locale }) }))}
        onChange={(name) => onChange({ name, text: '' })}
      />
      <FactValue label={label} fact={fact} onText={(text) => onChange({ ...fact, text })} />
      <Button icon="delete" variant="tertiary" label={t('fact.remove', { name: label })} onClick={onRemove} />
    </div>
  );
}

interface FactValueProps {
  readonly label: string;
  readonly fact: FactDraft;
  readonly onText: (text: string) => void;
}

function FactValue({ label, fact, onText }: FactValueProps) {
  const { t } = useWords('why');
  const { locale } = useLocality();
  const shape = shapeOf(fact.name);
  const common = { label, isLabelHidden: true, value: fact.text, onChange: onText };
  if (shape?.values)
    return (
      <Select
        {...common}
        placeholder={t('fact.unknown')}
        options={shape.values.map((value) => ({ value, label: labelValue(fact.name, value, { locale }) }))}
      />
    );
  switch (shape?.type) {
    case 'boolean':
      return (
        <Select
          {...common}
          placeholder={t('fact.unknown')}
          options={[
            { value: 'true', label: t('fact.yes') },
            { value: 'false', label: t('fact.no') },
          ]}
        />
      );
    case 'time':
      return <Field {...common} type="date" />;
    case 'list':
      return <Field {...common} placeholder={t('fact.list')} />;
    default:
      return <Field {...common} placeholder={t('fact.unknown')} isDisabled={fact.name === ''} />;
  }
}
