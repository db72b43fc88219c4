import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseNumber } from '../../parse/parse-number.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** When the cart is worth at least this much, in the shop's currency. */
export interface CartValue {
  readonly kind: 'cart-value';
  readonly atLeast: number;
}

export const parseCartValue = parseRecord<CartValue>('The cart value trigger', {
  kind: parseExactly('cart-value'),
  atLeast: parseNumber('The cart value', { min: 0, max: 1_000_000_000 }),
});
