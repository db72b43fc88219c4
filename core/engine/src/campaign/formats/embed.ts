/** Content that stands in the page itself, at an element of the shop's choosing. */
export interface Embed {
  readonly kind: 'embed';
  /** CSS selector of the place. */
  readonly into: string;
  readonly placement: 'append' | 'prepend' | 'before' | 'after' | 'replace';
  /** The height kept free before the content arrives, in CSS pixels. */
  readonly reserve: number;
}
