/** The four permission checks of Shopify's Customer Privacy API. */
export interface ShopifySignal {
  readonly preferences: boolean;
  readonly analytics: boolean;
  readonly marketing: boolean;
  readonly saleOfData: boolean;
}
