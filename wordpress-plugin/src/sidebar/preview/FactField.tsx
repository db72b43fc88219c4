import { labelAttribute, shapeOf, type AttributeShape, type OpenType } from '@beckon/editing';
import { BaseControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Choose } from '../panels/Choose.tsx';
import { readEditorFacts } from '../site/editor-facts.ts';
import { findSiteSource } from '../site/site-sources.ts';
import { SitePicker } from '../site/SitePicker.tsx';
import { nameValue } from '../who/value-words.ts';

interface FactFieldProps {
  readonly name: string;
  /** For which the campaign takes it, where no attribute says what it is. */
  readonly type?: OpenType | undefined;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** What one fact of the visit is; empty is unknown. */
export function FactField({ name, type: taken, text, onChange }: FactFieldProps) {
  const { locale } = readEditorFacts();
  const { type, values }: AttributeShape = (taken && { type: taken }) ?? shapeOf(name) ?? { type: 'text' };
  const label = labelAttribute(name, { locale });
  const source = findSiteSource(name);
  const unknown = { value: '', label: __('Not known', 'beckon') };
  if (type === 'boolean')
    return (
      <Choose
        label={label}
        value={text}
        options={[
          unknown,
          { value: 'true', label: __('Yes', 'beckon') },
          { value: 'false', label: __('No', 'beckon') },
        ]}
        onChange={onChange}
      />
    );
  if (values)
    return (
      <Choose
        label={label}
        value={text}
        options={[unknown, ...values.map((value) => ({ value, label: nameValue(name, value) }))]}
        onChange={onChange}
      />
    );
  if (source)
    return (
      <BaseControl __nextHasNoMarginBottom>
        <BaseControl.VisualLabel>{label}</BaseControl.VisualLabel>
        <SitePicker
          source={source}
          label={label}
          isMany
          value={text.split(',').filter(Boolean)}
          onChange={(chosen) => onChange((type === 'list' ? chosen : chosen.slice(-1)).join(','))}
        />
      </BaseControl>
    );
  return (
    <TextControl
      __next40pxDefaultSize
      __nextHasNoMarginBottom
      label={label}
      type={type === 'number' ? 'number' : type === 'time' ? 'date' : 'text'}
      placeholder={__('Not known', 'beckon')}
      value={text}
      onChange={onChange}
    />
  );
}
