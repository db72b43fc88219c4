import { parseExactly } from '../../parse/parse-exactly.ts';
import { parseRecord } from '../../parse/parse-record.ts';

/** When something is put into the cart. */
export interface AddToCart {
  readonly kind: 'add-to-cart';
}

export const parseAddToCart = parseRecord<AddToCart>('The add to cart trigger', {
  kind: parseExactly('add-to-cart'),
});
