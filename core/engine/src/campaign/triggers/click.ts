/** When an element that the selector names is pressed. `prevents` keeps the element from doing what it does otherwise. */
export interface Click {
  readonly kind: 'click';
  readonly selector: string;
  readonly prevents?: boolean;
}
