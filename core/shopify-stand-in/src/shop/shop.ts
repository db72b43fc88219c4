import type { Customer } from './customer.ts';
import type { Discount } from './discount.ts';
import type { Metafield, MetafieldDefinition } from './metafield.ts';
import type { Order } from './order.ts';
import type { Collection, Product } from './product.ts';
import type { Theme } from './theme.ts';

/** All that is kept of one shop. Plain JSON: it survives a restart as it is. */
export interface ShopData {
  facts: ShopFacts;
  staff: Staff[];
  products: Product[];
  collections: Collection[];
  customers: Customer[];
  orders: Order[];
  discounts: Discount[];
  metafields: Metafield[];
  metafieldDefinitions: MetafieldDefinition[];
  themes: Theme[];
  /** What the app is to this shop; null while it is not installed. */
  installation: Installation | null;
  webPixel: WebPixel | null;
  webhookSubscriptions: WebhookSubscription[];
  tokens: Token[];
  lastId: number;
}

export interface ShopFacts {
  readonly id: number;
  name: string;
  email: string;
  /** `halden-wool.myshopify.com`: what the app knows the shop by. */
  readonly domain: string;
  /** Where visitors find it. */
  primaryDomain: { host: string; url: string };
  currency: string;
  timeZone: string;
  country: string;
  plan: { displayName: string; isDevelopment: boolean; isPlus: boolean };
  /** The first one is the primary one. */
  locales: { locale: string; name: string; isPublished: boolean }[];
  markets: { id: number; name: string; handle: string; countries: string[]; currency: string; isPrimary: boolean }[];
}

export interface Staff {
  readonly id: number;
  email: string;
  firstName: string;
  lastName: string;
  locale: string;
  isOwner: boolean;
}

export interface Installation {
  readonly id: number;
  readonly appId: number;
  readonly clientId: string;
  readonly appHandle: string;
  readonly appTitle: string;
  scopes: string[];
  readonly installedAt: string;
}

export interface WebPixel {
  readonly id: number;
  /** A JSON text. */
  settings: string;
}

export interface WebhookSubscription {
  readonly id: number;
  /** `ORDERS_CREATE` */
  readonly topic: string;
  uri: string;
  readonly createdAt: string;
}

/** An access token of the app. Only its hash would be kept by Shopify; here the text itself is, to make tests readable. */
export interface Token {
  readonly kind: 'offline' | 'online';
  readonly access: string;
  readonly scopes: readonly string[];
  readonly staffId: number | null;
  /** Null: never. */
  expiresAtMs: number | null;
  refresh: { readonly token: string; readonly expiresAtMs: number } | null;
  /** When its refresh token was first used. */
  refreshedAtMs: number | null;
  /** The access tokens that were given for its refresh token. */
  readonly replacedBy: string[];
}

/** A shop that is open: its data, its clock, and who hears of what happens in it. */
export interface Shop {
  readonly data: ShopData;
  nowMs(): number;
  newId(): number;
  /** To be called after each change; what else happened goes to everyone who listens. */
  tell(happening: Happening): void;
}

/** What others may want to hear of. */
export type Happening =
  | { readonly kind: 'changed' }
  | { readonly kind: 'order-placed'; readonly order: Order }
  | { readonly kind: 'customer-updated'; readonly customer: Customer }
  | { readonly kind: 'theme-published'; readonly theme: Theme }
  | { readonly kind: 'app-uninstalled'; readonly installation: Installation }
  | { readonly kind: 'scopes-updated'; readonly previous: readonly string[]; readonly installation: Installation };

/** Now, as the APIs write a moment: whole seconds in UTC. */
export const readNow = (shop: Shop): string => new Date(shop.nowMs()).toISOString().replace(/\.\d+Z$/, 'Z');
