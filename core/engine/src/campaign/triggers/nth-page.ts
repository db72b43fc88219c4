/** From this page view of the visit on. */
export interface NthPage {
  readonly kind: 'nth-page';
  readonly pages: number;
}
