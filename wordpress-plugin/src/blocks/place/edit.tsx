import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { ComboboxControl, Disabled, PanelBody, Placeholder, Spinner } from '@wordpress/components';
import { RawHTML } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { megaphone } from '@wordpress/icons';
import { nameOf, useCampaigns } from '../open-campaign/use-campaigns.ts';
import { isEmbed } from './is-embed.ts';
import { useDrawn } from './use-drawn.ts';

interface PlaceProps {
  readonly attributes: { readonly campaign: number };
  readonly setAttributes: (some: { campaign: number }) => void;
}

/** Places a campaign of the format “In the page” where the block stands. */
export function EditPlace({ attributes: { campaign }, setAttributes }: PlaceProps) {
  const campaigns = useCampaigns();
  const drawn = useDrawn(campaign);
  const chosen = campaigns?.find(({ id }) => id === campaign);
  const menu = (
    <ComboboxControl
      __next40pxDefaultSize
      __nextHasNoMarginBottom
      label={__('Campaign', 'beckon')}
      value={campaign ? String(campaign) : ''}
      options={(campaigns ?? [])
        .filter((post) => post.id === campaign || isEmbed(post.content?.raw))
        .map((post) => ({ value: String(post.id), label: nameOf(post) }))}
      onChange={(id) => setAttributes({ campaign: Number(id ?? 0) })}
    />
  );
  return (
    <div {...useBlockProps()}>
      <InspectorControls>
        <PanelBody>{menu}</PanelBody>
      </InspectorControls>
      {campaign && drawn === undefined ? <Spinner /> : null}
      {campaign && drawn ? (
        <div className="beckon-placed">
          <p className="beckon-placed-name">
            {sprintf(
              /* translators: %s: name of a campaign. */ __('“%s” stands here, in its own looks.', 'beckon'),
              chosen ? nameOf(chosen) : __('Campaign', 'beckon'),
            )}
          </p>
          <Disabled>
            <RawHTML>{drawn}</RawHTML>
          </Disabled>
        </div>
      ) : null}
      {!campaign || drawn === '' ? (
        <Placeholder
          icon={megaphone}
          label={chosen ? nameOf(chosen) : __('Campaign', 'beckon')}
          instructions={
            campaign
              ? __('This campaign stands here once it is live and has the format “In the page”.', 'beckon')
              : __('Choose a campaign of the format “In the page”. It then stands here.', 'beckon')
          }
        >
          {!campaign && menu}
        </Placeholder>
      ) : null}
    </div>
  );
}
