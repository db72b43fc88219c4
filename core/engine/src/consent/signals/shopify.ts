import { answerOf } from '../answer-of.ts';
import type { Heard } from '../said.ts';

/** The four permission checks of Shopify's Customer Privacy API. */
export interface ShopifySignal {
  readonly preferences: boolean;
  readonly analytics: boolean;
  readonly marketing: boolean;
  readonly saleOfData: boolean;
}

/** Each check already combines the merchant's settings, the place and the visitor's choice: it is an answer as it stands. */
export function hearShopify(signal: ShopifySignal): Heard {
  return {
    preferences: answerOf(signal.preferences),
    analytics: answerOf(signal.analytics),
    marketing: answerOf(signal.marketing),
    sale: answerOf(signal.saleOfData),
  };
}
