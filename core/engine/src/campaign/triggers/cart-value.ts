/** When the cart is worth at least this much, in the shop's currency. */
export interface CartValue {
  readonly kind: 'cart-value';
  readonly atLeast: number;
}
