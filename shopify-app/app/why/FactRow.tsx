import { labelAttribute } from '@beckon/editing/audience/label-attribute';
import { labelType } from '@beckon/editing/audience/label-type';
import { labelValue } from '@beckon/editing/audience/label-value';
import { isOpen, openTypes, type OpenType } from '@beckon/editing/audience/open-type';
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

/** What the name of a fact of the site's own begins with. */
const own = 'own.';

/** One fact: which, and its value in a field that fits it. One of the site's own says its name and type as well. */
export function FactRow({ fact, taken, onChange, onRemove }: FactRowProps) {
  const { t } = useWords('why');
  const { locale } = useLocality();
  const isOwn = isOpen(fact.name);
  const label = fact.name === '' || fact.name === own ? t('fact.value') : labelAttribute(fact.name, { locale });
  const names = describable.filter((name) => name === fact.name || !taken.includes(name));
  return (
    <div className="beckon-fact">
      <Select
        label={t('fact.name')}
        isLabelHidden
        value={isOwn ? own : fact.name}
        placeholder={t('fact.choose')}
        options={[
          ...names.map((value) => ({ value, label: labelAttribute(value, { locale }) })),
          { value: own, label: t('fact.own') },
        ]}
        onChange={(name) => onChange({ name, text: '', ...(isOpen(name) && { type: 'text' }) })}
      />
      {isOwn && (
        <>
          <Field
            label={t('fact.ownName')}
            isLabelHidden
            placeholder={t('fact.ownName')}
            value={fact.name.slice(own.length)}
            onChange={(name) => onChange({ ...fact, name: own + name.trim() })}
          />
          <Select
            label={t('fact.type', { name: label })}
            isLabelHidden
            value={fact.type ?? 'text'}
            options={openTypes.map((value) => ({ value, label: labelType(value, { locale }) }))}
            onChange={(type: OpenType) => onChange({ ...fact, type, text: '' })}
          />
        </>
      )}
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
  const shape = isOpen(fact.name) ? { type: fact.type ?? 'text', values: undefined } : shapeOf(fact.name);
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
