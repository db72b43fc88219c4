/** After this much time on the page, counted while it is visible. */
export interface Delay {
  readonly kind: 'delay';
  readonly seconds: number;
}
