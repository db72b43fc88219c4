import type { Order } from '../shop/order.ts';
import { makeToken } from '../storefront/visitor.ts';
import type { Visitor } from '../storefront/visitor.ts';

/** One way from a cart to an order. */
export interface Checkout {
  readonly token: string;
  readonly visitor: Visitor;
  order?: Order;
  email?: string;
}

export type Checkouts = ReturnType<typeof openCheckouts>;

export function openCheckouts() {
  const checkouts = new Map<string, Checkout>();
  return {
    find: (token: string): Checkout | undefined => checkouts.get(token),
    /** The checkout of this cart; one that was begun before is gone on with. */
    begin(visitor: Visitor): Checkout {
      for (const open of checkouts.values()) if (open.visitor === visitor && !open.order) return open;
      const checkout: Checkout = { token: makeToken(), visitor };
      checkouts.set(checkout.token, checkout);
      return checkout;
    },
  };
}
