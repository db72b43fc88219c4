import { createHigherOrderComponent } from '@wordpress/compose';
import { addFilter } from '@wordpress/hooks';
import type { ComponentType } from 'react';
import { OpensCampaign } from '../open-campaign/OpensCampaign.tsx';
import { ButtonSettings } from './ButtonSettings.tsx';
import { ImageSettings, VideoSettings } from './MediaSettings.tsx';
import type { CoreBlockProps } from './own-settings.ts';
import { useIsInCampaign } from './use-is-in-campaign.ts';

const settings: Readonly<Record<string, ComponentType<CoreBlockProps>>> = {
  'core/button': ButtonSettings,
  'core/image': ImageSettings,
  'core/video': VideoSettings,
};

/** Our settings of a block, in a campaign; and on any other page what of a campaign it opens. */
function Settings(props: CoreBlockProps) {
  const isInCampaign = useIsInCampaign(props.clientId);
  const Own = settings[props.name];
  if (isInCampaign) return Own ? <Own {...props} /> : null;
  return props.name === 'core/button' ? <OpensCampaign {...props} /> : null;
}

interface ListBlockProps extends CoreBlockProps {
  readonly className?: string;
}

/** Adds our settings to blocks of WordPress' own, and shows in the canvas what they do. */
export function extendCoreBlocks(): void {
  const withSettings = createHigherOrderComponent(
    (BlockEdit: ComponentType<CoreBlockProps>) =>
      function EditWithSettings(props: CoreBlockProps) {
        return (
          <>
            <BlockEdit {...props} />
            {props.name in settings && <Settings {...props} />}
          </>
        );
      },
    'withBeckonSettings',
  );
  const withLook = createHigherOrderComponent(
    (BlockListBlock: ComponentType<ListBlockProps>) =>
      function BlockWithLook(props: ListBlockProps) {
        if (props.name !== 'core/button') return <BlockListBlock {...props} />;
        const look = `${props.className ?? ''} beckon-look-${props.attributes.beckon?.look ?? 'primary'}`;
        return <BlockListBlock {...props} className={look} />;
      },
    'withBeckonLook',
  );
  addFilter('editor.BlockEdit', 'beckon/settings', withSettings);
  addFilter('editor.BlockListBlock', 'beckon/look', withLook);
}
