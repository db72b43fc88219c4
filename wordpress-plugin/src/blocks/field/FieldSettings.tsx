import { PanelBody, SelectControl, TextareaControl, TextControl, ToggleControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useState } from 'react';
import { readOptions, writeOptions, type FieldAttributes, type FieldProps } from './field-attributes.ts';

const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;

/** The settings of a field, by its kind. */
export function FieldSettings({ attributes, setAttributes }: FieldProps) {
  const { kind } = attributes;
  return (
    <PanelBody title={__('Field', 'beckon')}>
      {kind !== 'hidden' && (
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Must be filled', 'beckon')}
          checked={attributes.required ?? false}
          onChange={(required) => setAttributes({ required })}
        />
      )}
      {['email', 'phone', 'text'].includes(kind) && (
        <TextControl
          {...sized}
          label={__('Example in the field', 'beckon')}
          value={attributes.placeholder ?? ''}
          onChange={(placeholder) => setAttributes({ placeholder })}
        />
      )}
      {kind === 'choice' && <ChoiceSettings attributes={attributes} setAttributes={setAttributes} />}
      {kind === 'consent' && <ConsentSettings attributes={attributes} setAttributes={setAttributes} />}
      {kind === 'rating' && <RatingSettings attributes={attributes} setAttributes={setAttributes} />}
      {kind === 'hidden' && (
        <TextControl
          {...sized}
          label={__('Value', 'beckon')}
          help={__('May hold attributes, such as {{ page.path }}.', 'beckon')}
          value={attributes.value ?? ''}
          onChange={(value) => setAttributes({ value })}
        />
      )}
      <TextControl
        {...sized}
        label={__('Name under which the answer is kept', 'beckon')}
        help={__('Letters, digits, “_” and “-”.', 'beckon')}
        value={attributes.name ?? ''}
        onChange={(name) => setAttributes({ name: name.replace(/[^\w-]/g, '-') })}
      />
    </PanelBody>
  );
}

function ChoiceSettings({ attributes, setAttributes }: FieldProps) {
  // As it is typed: reading it back at every key would eat the line that is being begun.
  const [lines, setLines] = useState(() => writeOptions(attributes.options));
  return (
    <>
      <TextareaControl
        __nextHasNoMarginBottom
        label={__('Options, one a line', 'beckon')}
        help={__('“Small | s” keeps “s” for “Small”.', 'beckon')}
        value={lines}
        onChange={(text) => {
          setLines(text);
          setAttributes({ options: readOptions(text) });
        }}
      />
      <ToggleControl
        __nextHasNoMarginBottom
        label={__('Several may be chosen', 'beckon')}
        checked={attributes.many ?? false}
        onChange={(many) => setAttributes({ many })}
      />
      {!attributes.many && (
        <SelectControl
          {...sized}
          label={__('Look', 'beckon')}
          value={attributes.look ?? 'list'}
          options={[
            { value: 'list', label: __('A list', 'beckon') },
            { value: 'select', label: __('A menu', 'beckon') },
          ]}
          onChange={(look) => setAttributes({ look: look as 'list' | 'select' })}
        />
      )}
    </>
  );
}

function ConsentSettings({ attributes, setAttributes }: FieldProps) {
  return (
    <>
      <SelectControl
        {...sized}
        label={__('What it permits', 'beckon')}
        value={attributes.purpose ?? 'marketing'}
        options={[
          { value: 'marketing', label: __('Marketing', 'beckon') },
          { value: 'analytics', label: __('Measuring', 'beckon') },
          { value: 'preferences', label: __('Remembering choices', 'beckon') },
        ]}
        onChange={(purpose) => setAttributes({ purpose: purpose as NonNullable<FieldAttributes['purpose']> })}
      />
      <TextControl
        {...sized}
        label={__('Version of the words', 'beckon')}
        help={__('Kept with each answer. Change it when you change what the words say.', 'beckon')}
        value={attributes.version ?? '1'}
        onChange={(version) => setAttributes({ version })}
      />
    </>
  );
}

function RatingSettings({ attributes, setAttributes }: FieldProps) {
  return (
    <>
      <SelectControl
        {...sized}
        label={__('From 1 to', 'beckon')}
        value={String(attributes.scale ?? 5)}
        options={['5', '10'].map((value) => ({ value, label: value }))}
        onChange={(scale) => setAttributes({ scale: scale === '10' ? 10 : 5 })}
      />
      <TextControl
        {...sized}
        label={__('Words for the lowest', 'beckon')}
        value={attributes.low ?? ''}
        onChange={(low) => setAttributes({ low })}
      />
      <TextControl
        {...sized}
        label={__('Words for the highest', 'beckon')}
        value={attributes.high ?? ''}
        onChange={(high) => setAttributes({ high })}
      />
    </>
  );
}
