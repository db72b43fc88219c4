import { InspectorControls, useBlockProps } from '@wordpress/block-editor';
import { Button, ComboboxControl, Disabled, PanelBody, Placeholder } from '@wordpress/components';
import { RawHTML } from '@wordpress/element';
import { __, sprintf } from '@wordpress/i18n';
import { megaphone } from '@wordpress/icons';
import type { ReactNode } from 'react';
import { Loading } from '../../admin/ui/Loading.tsx';
import { nameOf, useCampaigns } from '../open-campaign/use-campaigns.ts';
import { isEmbed } from './is-embed.ts';
import { useDrawn, type Drawn } from './use-drawn.ts';
import { useStandsAbove } from './use-stands-above.ts';

interface PlaceProps {
  readonly clientId: string;
  readonly attributes: { readonly campaign: number };
  readonly setAttributes: (some: { campaign: number }) => void;
}

/** Places a campaign of the format “In the page” where the block stands. */
export function EditPlace({ clientId, attributes: { campaign }, setAttributes }: PlaceProps) {
  const { campaigns, isLoading } = useCampaigns();
  const { drawing, tryAgain } = useDrawn(campaign);
  const standsAbove = useStandsAbove(clientId, campaign);
  const menu = (
    <ComboboxControl
      __next40pxDefaultSize
      __nextHasNoMarginBottom
      label={__('Campaign', 'beckon')}
      value={campaign ? String(campaign) : ''}
      options={campaigns
        .filter((post) => post.id === campaign || isEmbed(post.content?.raw))
        .map((post) => ({ value: String(post.id), label: nameOf(post) }))}
      isLoading={isLoading}
      onChange={(id) => setAttributes({ campaign: Number(id ?? 0) })}
    />
  );
  const explain = (instructions: string, children?: ReactNode, name = '') => (
    <Placeholder icon={megaphone} label={name || __('Campaign', 'beckon')} instructions={instructions}>
      {children}
    </Placeholder>
  );
  const draw = (): ReactNode => {
    if (!campaign) return explain(__('Choose a campaign of the format “In the page”. It then stands here.', 'beckon'), menu); // prettier-ignore
    if (drawing.state === 'loading') return <Loading height={80} />;
    if (drawing.state === 'failed')
      return explain(
        drawing.message,
        <Button __next40pxDefaultSize variant="secondary" onClick={tryAgain}>
          {__('Try again', 'beckon')}
        </Button>,
      );
    const { name, standing, html } = drawing.value;
    if (standing === 'gone')
      return explain(
        __(
          'The campaign that stood here was deleted: visitors see nothing here. Choose another one, or remove the block.',
          'beckon',
        ),
        menu,
      );
    if (html === '')
      return explain(
        __('This campaign stands here once it is live and has the format “In the page”.', 'beckon'),
        undefined,
        name,
      );
    return (
      <div className="beckon-placed">
        <p className="beckon-placed-name">{sayStanding(drawing.value, standsAbove)}</p>
        <Disabled>
          <RawHTML>{html}</RawHTML>
        </Disabled>
      </div>
    );
  };
  return (
    <div {...useBlockProps()}>
      <InspectorControls>
        <PanelBody>{menu}</PanelBody>
      </InspectorControls>
      {draw()}
    </div>
  );
}

function sayStanding({ name, standing }: Drawn, standsAbove: boolean): string {
  if (standing !== 'live')
    return sprintf(
      /* translators: %s: name of a campaign. */
      __('“%s” is not live yet: until it is, visitors see nothing here.', 'beckon'),
      name,
    );
  if (standsAbove)
    return sprintf(
      /* translators: %s: name of a campaign. */
      __('“%s” stands further up already: visitors see it there, and nothing here.', 'beckon'),
      name,
    );
  /* translators: %s: name of a campaign. */
  return sprintf(__('“%s” stands here, in its own looks.', 'beckon'), name);
}
