import { InspectorControls } from '@wordpress/block-editor';
import { ComboboxControl, PanelBody } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import type { CoreBlockProps } from '../core-blocks/own-settings.ts';
import { addressOf, campaignOf } from './campaign-address.ts';
import { nameOf, useCampaigns } from './use-campaigns.ts';

/** Lets a button of any page open a campaign. */
export function OpensCampaign({ attributes, setAttributes }: CoreBlockProps) {
  if (!window.beckonEditor?.mayWrite) return null;
  return (
    <InspectorControls>
      <PanelBody title={__('Open a campaign', 'beckon')} initialOpen={campaignOf(attributes.url) !== undefined}>
        <CampaignMenu url={attributes.url} onChange={(url) => setAttributes({ url })} />
      </PanelBody>
    </InspectorControls>
  );
}

interface CampaignMenuProps {
  readonly url: string | undefined;
  readonly onChange: (url: string | undefined) => void;
}

/** A menu of campaigns, for what a link leads to. */
export function CampaignMenu({ url, onChange }: CampaignMenuProps) {
  const { campaigns, isLoading } = useCampaigns();
  return (
    <ComboboxControl
      __next40pxDefaultSize
      __nextHasNoMarginBottom
      label={__('Campaign', 'beckon')}
      help={__('Opens whenever it is pressed, whatever the campaign’s triggers.', 'beckon')}
      value={campaignOf(url) ?? ''}
      options={campaigns
        .filter((post) => post.beckon_id)
        .map((post) => ({ value: post.beckon_id, label: nameOf(post) }))}
      isLoading={isLoading}
      onChange={(id) => onChange(id ? addressOf(id) : undefined)}
    />
  );
}
