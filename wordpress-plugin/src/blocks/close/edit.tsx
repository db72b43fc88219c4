import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { lookOptions, type Look } from '../parts/look-options.ts';
import { Words } from '../parts/Words.tsx';

interface CloseProps {
  readonly attributes: { readonly text?: string; readonly look?: Look };
  readonly setAttributes: (some: { text?: string; look?: Look }) => void;
}

/** Words that close the campaign. */
export function EditClose({ attributes: { text, look = 'link' }, setAttributes }: CloseProps) {
  return (
    <div {...useBlockProps({ className: `b ${look}` })}>
      <InspectorControls>
        <PanelBody title={__('Close button', 'beckon')}>
          <SelectControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('Look', 'beckon')}
            value={look}
            options={lookOptions()}
            onChange={(value) => setAttributes({ look: value as Look })}
          />
        </PanelBody>
      </InspectorControls>
      <Words
        value={text}
        placeholder={__('No thank you', 'beckon')}
        label={__('Text of the close button', 'beckon')}
        onChange={(words) => setAttributes({ text: words })}
      />
    </div>
  );
}
