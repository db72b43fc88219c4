import type { Tab } from '@beckon/engine/campaign/format';
import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { PanelBody, SelectControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { Words } from '../parts/Words.tsx';

interface TabProps {
  readonly attributes: Partial<Tab>;
  readonly setAttributes: (some: Partial<Tab>) => void;
}

const sized = { __next40pxDefaultSize: true, __nextHasNoMarginBottom: true } as const;

/** The handle that a campaign is minimised to. */
export function EditTab({ attributes: { text, side = 'bottom-end', when = 'after-close' }, setAttributes }: TabProps) {
  return (
    <div {...useBlockProps({ className: 'beckon-tab' })}>
      <InspectorControls>
        <PanelBody title={__('Minimised tab', 'beckon')}>
          <SelectControl
            {...sized}
            label={__('When it is shown', 'beckon')}
            value={when}
            options={[
              { value: 'after-close', label: __('After the campaign was closed', 'beckon') },
              { value: 'first', label: __('First: pressing it opens the campaign', 'beckon') },
            ]}
            onChange={(value) => setAttributes({ when: value as Tab['when'] })}
          />
          <SelectControl
            {...sized}
            label={__('Side', 'beckon')}
            value={side}
            options={[
              { value: 'bottom-end', label: __('Bottom right', 'beckon') },
              { value: 'bottom-start', label: __('Bottom left', 'beckon') },
              { value: 'end', label: __('Right edge', 'beckon') },
              { value: 'start', label: __('Left edge', 'beckon') },
            ]}
            onChange={(value) => setAttributes({ side: value as Tab['side'] })}
          />
        </PanelBody>
      </InspectorControls>
      <Words
        value={text}
        placeholder={__('Open', 'beckon')}
        label={__('Text of the tab', 'beckon')}
        onChange={(words) => setAttributes({ text: words })}
      />
    </div>
  );
}
