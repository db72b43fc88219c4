import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { __ } from '@wordpress/i18n';
import { Words } from '../parts/Words.tsx';
import type { FieldProps } from './field-attributes.ts';
import { FieldDrawing } from './FieldDrawing.tsx';
import { FieldSettings } from './FieldSettings.tsx';

/** A field of a form, with its label written where it stands. */
export function EditField({ attributes, setAttributes }: FieldProps) {
  const { kind, label, name, value, required } = attributes;
  const isTick = kind === 'checkbox' || kind === 'consent';
  const words = (
    <Words
      value={label}
      placeholder={__('What do you ask?', 'beckon')}
      label={__('Label of the field', 'beckon')}
      onChange={(text) => setAttributes({ label: text })}
    />
  );
  return (
    <div {...useBlockProps({ className: `f is-${kind}` })}>
      <InspectorControls>
        <FieldSettings attributes={attributes} setAttributes={setAttributes} />
      </InspectorControls>
      {kind === 'hidden' ? (
        <div className="beckon-hidden">
          {__('Hidden:', 'beckon')} <code>{name}</code> = <code>{value}</code>
        </div>
      ) : isTick ? (
        <span className="c">
          <span className="beckon-box" />
          <span>
            {words}
            {!required && <span className="o"> {__('(optional)', 'beckon')}</span>}
          </span>
        </span>
      ) : (
        <>
          <span className="beckon-label">
            {words}
            {!required && <span className="o"> {__('(optional)', 'beckon')}</span>}
          </span>
          <FieldDrawing attributes={attributes} />
        </>
      )}
    </div>
  );
}
