export interface Image {
  readonly kind: 'image';
  readonly id: string;
  readonly url: string;
  /** Empty only where the picture adds nothing to the words. */
  readonly alt: string;
  /** Natural size in CSS pixels: it keeps the space free while the picture loads. */
  readonly width: number;
  readonly height: number;
  readonly href?: string;
}
