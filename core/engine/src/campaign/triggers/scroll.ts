/** When this share of the page's height, 1 to 100, has been in view. */
export interface Scroll {
  readonly kind: 'scroll';
  readonly percent: number;
}
