/**
 * What this pixel uses of Shopify's API, as the documents have it: https://shopify.dev/docs/api/web-pixels-api. The types
 * of the package say more than sandboxes keep, so every part of an event may be missing here.
 */
export interface PixelApi {
  readonly analytics: { subscribe(name: string, heard: (event: PixelEvent) => void): unknown };
  readonly browser: {
    readonly cookie: { get(name?: string): Promise<string> };
    readonly localStorage: PixelStorage;
    readonly sessionStorage: PixelStorage;
  };
  readonly init: { readonly customerPrivacy?: Partial<Allowed> };
  readonly customerPrivacy: {
    subscribe(
      name: 'visitorConsentCollected',
      heard: (event: { readonly customerPrivacy: Partial<Allowed> }) => void,
    ): unknown;
  };
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface PixelStorage {
  getItem(key: string): Promise<string | null>;
  setItem(key: string, value: string): Promise<unknown>;
  removeItem(key: string): Promise<unknown>;
}

export interface Allowed {
  readonly analyticsProcessingAllowed: boolean;
  readonly preferencesProcessingAllowed: boolean;
}

export interface PixelEvent {
  readonly name: string;
  readonly timestamp: string;
  readonly data?: { readonly checkout?: Partial<PixelCheckout> | null };
}

interface Money {
  readonly amount?: number | string | null;
  readonly currencyCode?: string | null;
}

export interface PixelCheckout {
  readonly token: string | null;
  readonly currencyCode: string | null;
  readonly totalPrice: Money | null;
  readonly lineItems: readonly {
    readonly quantity?: number;
    readonly variant?: { readonly product?: { readonly id?: string | null } | null } | null;
  }[];
  readonly discountApplications: readonly { readonly type?: string; readonly title?: string }[];
  readonly order: { readonly id?: string | null } | null;
}
