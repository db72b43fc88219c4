import type { Attributes } from '@beckon/engine';
import type { Stop } from '../triggers/watch.ts';

/** What a shop platform can do beyond the facts that it prints into its pages. */
export interface Shop {
  /** Calls back with facts that changed on the page (cart, product variant). */
  watchFacts(changed: (facts: Attributes) => void): Stop;
  /** Puts a code into the cart; false where the shop cannot. */
  addCoupon(code: string): Promise<boolean>;
}
