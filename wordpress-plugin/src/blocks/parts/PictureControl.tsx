import { MediaUpload, MediaUploadCheck } from '@wordpress/block-editor';
import { Button, TextControl } from '@wordpress/components';
import { __ } from '@wordpress/i18n';

interface Picture {
  readonly url: string;
  readonly alt: string;
}

interface PictureControlProps {
  readonly image: Picture | undefined;
  readonly onChange: (image: Picture | undefined) => void;
}

/** A picture from the media library, with words for who cannot see it. */
export function PictureControl({ image, onChange }: PictureControlProps) {
  return (
    <div className="beckon-picture">
      {image && <img src={image.url} alt="" />}
      <MediaUploadCheck>
        <MediaUpload
          allowedTypes={['image']}
          onSelect={({ url, alt }) => onChange({ url: String(url), alt: String(alt ?? '') })}
          render={({ open }: { readonly open: () => void }) => (
            <Button variant="secondary" size="compact" onClick={open}>
              {image ? __('Replace the picture', 'beckon') : __('Add a picture', 'beckon')}
            </Button>
          )}
        />
      </MediaUploadCheck>
      {image && (
        <>
          <Button variant="tertiary" size="compact" isDestructive onClick={() => onChange(undefined)}>
            {__('Remove the picture', 'beckon')}
          </Button>
          <TextControl
            __next40pxDefaultSize
            __nextHasNoMarginBottom
            label={__('What the picture shows', 'beckon')}
            help={__('Leave this empty where it adds nothing to the words.', 'beckon')}
            value={image.alt}
            onChange={(alt) => onChange({ ...image, alt })}
          />
        </>
      )}
    </div>
  );
}
