import type { Attributes, Signals } from '@beckon/engine';

/** Where the tag runs, as far as it differs: what the page printed, who answers for consent, how a cart is reached. */
export interface Platform {
  readonly name: 'shopify' | 'wordpress' | 'plain';
  /** Facts printed into the page, read once at start. */
  facts(): Attributes;
  /** Calls back with facts that changed on the page (cart, product variant). Returns how to stop. */
  watchFacts(changed: (facts: Attributes) => void): () => void;
  /** Puts a code into the cart; false where the platform cannot. */
  addCoupon(code: string): Promise<boolean>;
}

/** Listens to one source of consent: `read` gives its state now, `changed` is called whenever that may differ. */
export type ConsentWatch<Key extends keyof Signals> = (changed: () => void) => { read(): Signals[Key]; stop(): void };
