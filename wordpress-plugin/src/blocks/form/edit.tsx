import { InspectorControls, useBlockProps, useInnerBlocksProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Words } from '../parts/Words.tsx';

type After = { readonly do: 'next' } | { readonly do: 'close' } | { readonly do: 'link'; readonly href: string };

interface FormProps {
  readonly attributes: { readonly submit?: string; readonly after?: After };
  readonly setAttributes: (some: { submit?: string; after?: After }) => void;
}

/** A form: fields as blocks, and the button that sends it. */
export function EditForm({ attributes: { submit, after = { do: 'next' } }, setAttributes }: FormProps) {
  const inner = useInnerBlocksProps(
    { className: 'beckon-fields' },
    { allowedBlocks: ['beckon/field'], templateLock: false, orientation: 'vertical' },
  );
  return (
    <div {...useBlockProps({ className: 'beckon-form' })}>
      <InspectorControls>
        <PanelBody title={__('After it is sent', 'beckon')}>
          <SelectControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('What happens', 'beckon')}
            value={after.do}
            options={[
              { value: 'next', label: __('Go to the next step', 'beckon') },
              { value: 'close', label: __('Close the campaign', 'beckon') },
              { value: 'link', label: __('Open a page', 'beckon') },
            ]}
            onChange={(does) =>
              setAttributes({ after: does === 'link' ? { do: 'link', href: '/' } : { do: does as 'next' | 'close' } })
            }
          />
          {after.do === 'link' && (
            <TextControl
              __next40pxDefaultSize
              __nextHasNoMarginBottom
              label={__('Address', 'beckon')}
              value={after.href}
              onChange={(href) => setAttributes({ after: { do: 'link', href } })}
            />
          )}
        </PanelBody>
      </InspectorControls>
      <div {...inner} />
      <div className="b primary">
        <Words
          value={submit}
          placeholder={__('Sign up', 'beckon')}
          label={__('Text of the send button', 'beckon')}
          onChange={(text) => setAttributes({ submit: text })}
        />
      </div>
    </div>
  );
}
