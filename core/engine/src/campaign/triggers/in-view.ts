/** When half of the element that the selector names has been seen. */
export interface InView {
  readonly kind: 'in-view';
  readonly selector: string;
}
