import { InspectorControls, store as blockEditorStore } from '@wordpress/block-editor';
import { PanelBody, SelectControl, ToggleControl } from '@wordpress/components';
import { useSelect } from '@wordpress/data';
import { __, sprintf } from '@wordpress/i18n';
import { isCampaignRoot } from '../allowed-blocks.ts';
import { lookOptions, type Look } from '../parts/look-options.ts';
import type { CoreBlockProps } from './own-settings.ts';

interface TreeBlock {
  readonly name: string;
  readonly attributes: { readonly id?: string };
}

interface Selectors {
  readonly getBlockParents: (id: string) => readonly string[];
  readonly getBlockName: (id: string) => string | null;
  readonly getBlocks: (id: string) => readonly TreeBlock[];
}

/** What a button of a campaign does when it is pressed, and how it looks. */
export function ButtonSettings({ clientId, attributes: { beckon = {} }, setAttributes }: CoreBlockProps) {
  const steps = useSelect(
    (select) => {
      const { getBlockParents, getBlockName, getBlocks } = select(blockEditorStore) as unknown as Selectors;
      const root = getBlockParents(clientId).find((id) => isCampaignRoot(getBlockName(id)));
      return root === undefined ? [] : getBlocks(root).filter(({ name }) => name === 'beckon/step');
    },
    [clientId],
  );
  const does = beckon.action?.do ?? 'link';
  const first = steps[0]?.attributes.id ?? 'step-1';
  const change = (action: string) => {
    const { action: _, converts: __was, ...rest } = beckon;
    if (action === 'link') return setAttributes({ beckon: rest });
    const made = action === 'go-to' ? { do: action, step: first } : { do: action };
    setAttributes({ beckon: { ...rest, action: made as never }, url: undefined });
  };
  return (
    <InspectorControls>
      <PanelBody title={__('When it is pressed', 'beckon')}>
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('What the button does', 'beckon')}
          value={does}
          options={[
            { value: 'link', label: __('Opens a page', 'beckon') },
            { value: 'next', label: __('Goes to the next step', 'beckon') },
            { value: 'go-to', label: __('Goes to a certain step', 'beckon') },
            { value: 'close', label: __('Closes the campaign', 'beckon') },
            { value: 'copy-code', label: __('Copies the code', 'beckon') },
            { value: 'add-coupon', label: __('Puts the code into the cart', 'beckon') },
          ]}
          help={does === 'link' ? __('Set the page with the link button of the toolbar.', 'beckon') : undefined}
          onChange={change}
        />
        {beckon.action?.do === 'go-to' && (
          <SelectControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('Step', 'beckon')}
            value={beckon.action.step}
            options={steps.map(({ attributes: { id = '' } }, index) => ({
              value: id,
              label: sprintf(/* translators: %d: number of the step. */ __('Step %d', 'beckon'), index + 1),
            }))}
            onChange={(step) => setAttributes({ beckon: { ...beckon, action: { do: 'go-to', step } } })}
          />
        )}
        <SelectControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('Look', 'beckon')}
          value={beckon.look ?? 'primary'}
          options={lookOptions()}
          onChange={(look) => setAttributes({ beckon: { ...beckon, look: look as Look } })}
        />
        <ToggleControl
          __nextHasNoMarginBottom
          label={__('Counts as a success', 'beckon')}
          checked={beckon.converts ?? does === 'link'}
          onChange={(converts) => setAttributes({ beckon: { ...beckon, converts } })}
        />
      </PanelBody>
    </InspectorControls>
  );
}
