import { InspectorControls } from '@wordpress/block-editor';
import { PanelBody, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';
import { useEffect } from 'react';
import type { CoreBlockProps } from './own-settings.ts';

/** Notes how large a picture is by nature: so much space is kept free while it loads. */
export function ImageSettings({ attributes: { url, beckon }, setAttributes }: CoreBlockProps) {
  useEffect(() => {
    if (!url || url.startsWith('blob:')) return undefined;
    const picture = new Image();
    picture.onload = () => {
      const { naturalWidth: width, naturalHeight: height } = picture;
      if (width > 0 && height > 0 && (beckon?.width !== width || beckon.height !== height))
        setAttributes({ beckon: { ...beckon, width, height } });
    };
    picture.src = url;
    return () => {
      picture.onload = null;
    };
    // Measured again for another picture only.
  }, [url]);
  return null;
}

/** What a video of a campaign must say for who cannot see it. */
export function VideoSettings({ attributes: { beckon = {} }, setAttributes }: CoreBlockProps) {
  return (
    <InspectorControls>
      <PanelBody title={__('In the campaign', 'beckon')}>
        <TextControl
          __next40pxDefaultSize
          __nextHasNoMarginBottom
          label={__('What the video shows', 'beckon')}
          help={__('For who cannot see it; it must be said.', 'beckon')}
          value={beckon.label ?? ''}
          onChange={(label) => setAttributes({ beckon: { ...beckon, label } })}
        />
      </PanelBody>
    </InspectorControls>
  );
}
