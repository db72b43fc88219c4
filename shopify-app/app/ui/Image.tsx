export interface ImageProps {
  readonly src: string;
  /** Empty where the picture says nothing that the text beside it does not. */
  readonly alt: string;
  readonly aspectRatio?: string;
  readonly fit?: 'cover' | 'contain';
}

export function Image({ src, alt, aspectRatio = 'auto', fit = 'cover' }: ImageProps) {
  return <img className="beckon-image" src={src} alt={alt} loading="lazy" style={{ aspectRatio, objectFit: fit }} />;
}
