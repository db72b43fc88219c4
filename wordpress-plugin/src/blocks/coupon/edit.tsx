import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Words } from '../parts/Words.tsx';

type Code = { readonly from: 'fixed'; readonly code: string } | { readonly from: 'lead' };

interface CouponAttributes {
  readonly label?: string;
  readonly code?: Code;
  readonly copy?: string;
  readonly copied?: string;
}

interface CouponProps {
  readonly attributes: CouponAttributes;
  readonly setAttributes: (some: Partial<CouponAttributes>) => void;
}

/** A code to copy. */
export function EditCoupon({ attributes, setAttributes }: CouponProps) {
  const { label, code = { from: 'fixed', code: '' }, copy, copied } = attributes;
  return (
    <div {...useBlockProps({ className: 'coupon' })}>
      <InspectorControls>
        <PanelBody title={__('Code', 'beckon')}>
          <SelectControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('Where it comes from', 'beckon')}
            value={code.from}
            options={[
              { value: 'fixed', label: __('The same code for everybody', 'beckon') },
              { value: 'lead', label: __('A code of its own for each sign-up', 'beckon') },
            ]}
            help={
              code.from === 'lead' ? __('Given for a sent form; put a form before this coupon.', 'beckon') : undefined
            }
            onChange={(from) =>
              setAttributes({ code: from === 'lead' ? { from } : { from: 'fixed', code: 'WELCOME10' } })
            }
          />
          <TextControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('What the button says after copying', 'beckon')}
            value={copied ?? ''}
            placeholder={__('Copied', 'beckon')}
            onChange={(text) => setAttributes({ copied: text })}
          />
        </PanelBody>
      </InspectorControls>
      <span>
        <Words
          tag="small"
          value={label}
          placeholder={__('Your code', 'beckon')}
          label={__('Label of the coupon', 'beckon')}
          onChange={(text) => setAttributes({ label: text })}
        />
        {code.from === 'fixed' ? (
          <Words
            tag="code"
            value={code.code}
            placeholder="WELCOME10"
            label={__('The code', 'beckon')}
            onChange={(text) => setAttributes({ code: { from: 'fixed', code: text } })}
          />
        ) : (
          <code>••••-••••</code>
        )}
      </span>
      <div className="b">
        <Words
          value={copy}
          placeholder={__('Copy code', 'beckon')}
          label={__('Text of the copy button', 'beckon')}
          onChange={(text) => setAttributes({ copy: text })}
        />
      </div>
    </div>
  );
}
