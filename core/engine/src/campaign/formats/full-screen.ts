/** Covers the whole screen. */
export interface FullScreen {
  readonly kind: 'full-screen';
  readonly image?: { readonly url: string; readonly alt: string };
}
