/** A window in the middle or at an edge of the page, with the page behind it inert. */
export interface Popup {
  readonly kind: 'popup';
  readonly position: 'center' | 'top' | 'bottom';
  /** Widest it gets, in CSS pixels, 240 to 960. */
  readonly width: number;
  readonly closesOnOverlay: boolean;
  /** A picture that fills one side; it goes on top where the screen is narrow. */
  readonly image?: { readonly url: string; readonly alt: string; readonly side: 'start' | 'end' | 'top' };
}
