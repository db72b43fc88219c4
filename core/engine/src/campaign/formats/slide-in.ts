/** A card that slides into a corner and leaves the page usable. */
export interface SlideIn {
  readonly kind: 'slide-in';
  readonly corner: 'bottom-end' | 'bottom-start' | 'top-end' | 'top-start';
  /** Widest it gets, in CSS pixels, 240 to 560. */
  readonly width: number;
}
