import { Thumbnail as PolarisThumbnail } from '@shopify/polaris';

export interface ThumbnailProps {
  readonly src: string;
  readonly alt: string;
  readonly size?: 'small' | 'medium' | 'large';
}

export function Thumbnail({ src, alt, size = 'small' }: ThumbnailProps) {
  return <PolarisThumbnail source={src} alt={alt} size={size} />;
}
