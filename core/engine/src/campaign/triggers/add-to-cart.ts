/** When something is put into the cart. */
export interface AddToCart {
  readonly kind: 'add-to-cart';
}
