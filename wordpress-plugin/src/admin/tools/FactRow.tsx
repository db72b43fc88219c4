import { labelAttribute } from '@beckon/editing/audience/label-attribute';
import { labelType } from '@beckon/editing/audience/label-type';
import { labelValue } from '@beckon/editing/audience/label-value';
import { isOpen, openTypes, type OpenType } from '@beckon/editing/audience/open-type';
import { shapeOf } from '@beckon/editing/audience/shape-of';
import type { AttributeName } from '@beckon/engine';
import { describable, type FactDraft } from '@beckon/editing/visit/visit-draft';
import { Button, SelectControl, TextControl } from '@wordpress/components';
import { __, sprintf } from '@wordpress/i18n';
import { trash } from '@wordpress/icons';

export interface FactRowProps {
  readonly fact: FactDraft;
  readonly locale: string;
  /** Described already, each once. */
  readonly taken: readonly string[];
  readonly onChange: (fact: FactDraft) => void;
  readonly onRemove: () => void;
}

const common = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true, hideLabelFromVision: true } as const;

/** What the name of a fact of the site's own begins with. */
const own = 'own.';

/** One fact: which, and its value in a field that fits it. One of the site's own says its name and type as well. */
export function FactRow({ fact, locale, taken, onChange, onRemove }: FactRowProps) {
  const isOwn = isOpen(fact.name);
  const label = fact.name === '' || fact.name === own ? __('Value', 'beckon') : labelAttribute(fact.name, { locale });
  const names = describable.filter((name) => name === fact.name || !taken.includes(name));
  return (
    <div className="beckon-fact">
      <SelectControl
        {...common}
        label={__('Fact', 'beckon')}
        value={isOwn ? own : fact.name}
        options={[
          { value: '', label: __('Choose a fact', 'beckon') },
          ...names.map((value) => ({ value, label: labelAttribute(value, { locale }) })),
          { value: own, label: labelAttribute('own', { locale }) },
        ]}
        onChange={(name: string) => onChange({ name, text: '', ...(isOpen(name) && { type: 'text' }) })}
      />
      {isOwn && (
        <>
          <TextControl
            {...common}
            label={__('Name of the fact', 'beckon')}
            placeholder={__('Its name, such as plan.tier', 'beckon')}
            value={fact.name.slice(own.length)}
            onChange={(name) => onChange({ ...fact, name: own + name.trim() })}
          />
          <SelectControl
            {...common}
            label={sprintf(
              /* translators: %s: name of a fact about a visit. */ __('Of which type “%s” is', 'beckon'),
              label,
            )}
            value={fact.type ?? 'text'}
            options={openTypes.map((value) => ({ value, label: labelType(value, { locale }) }))}
            onChange={(type: string) => onChange({ ...fact, type: type as OpenType, text: '' })}
          />
        </>
      )}
      <FactValue label={label} fact={fact} locale={locale} onText={(text) => onChange({ ...fact, text })} />
      {/* translators: %s: name of a fact. */}
      <Button icon={trash} label={sprintf(__('Remove “%s”', 'beckon'), label)} onClick={onRemove} />
    </div>
  );
}

interface FactValueProps {
  readonly label: string;
  readonly fact: FactDraft;
  readonly locale: string;
  readonly onText: (text: string) => void;
}

function FactValue({ label, fact, locale, onText }: FactValueProps) {
  const shape = isOpen(fact.name) ? { type: fact.type ?? 'text', values: undefined } : shapeOf(fact.name);
  const unknown = __('Unknown', 'beckon');
  const values = shape?.type === 'boolean' ? ['true', 'false'] : shape?.values;
  const words = (value: string) =>
    shape?.type !== 'boolean'
      ? labelValue(fact.name as AttributeName, value, { locale })
      : value === 'true'
        ? __('Yes', 'beckon')
        : __('No', 'beckon');
  if (values)
    return (
      <SelectControl
        {...common}
        label={label}
        value={fact.text}
        options={[{ value: '', label: unknown }, ...values.map((value) => ({ value, label: words(value) }))]}
        onChange={onText}
      />
    );
  return (
    <TextControl
      {...common}
      label={label}
      type={shape?.type === 'time' ? 'date' : 'text'}
      placeholder={shape?.type === 'list' ? __('Several, with commas between', 'beckon') : unknown}
      disabled={fact.name === ''}
      value={fact.text}
      onChange={onText}
    />
  );
}
