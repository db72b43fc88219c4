import { noConsent } from '../shop/customer.ts';
import type { Customer } from '../shop/customer.ts';
import type { Shop, ShopData } from '../shop/shop.ts';
import type { Shops } from '../shop/open-shops.ts';
import { placeOrder } from '../shop/place-order.ts';
import { settingsFile } from '../shop/theme.ts';
import { collections, goods } from './goods.ts';
import { makeProduct } from './make-product.ts';

export const demoDomain = 'halden-wool.myshopify.com';

/** The two customers of the demo shop who have an account. Guests are everybody else. */
export const demoCustomers = {
  /** Last bought 90 days ago. */
  longAgo: 'maren@example.com',
  /** Bought yesterday. */
  recent: 'jonas@example.com',
} as const;

const dayMs = 86_400_000;

/**
 * Adds a shop that sells knitwear: twelve products, three collections, two customers with their orders, one published
 * theme and one in the drawer. Times are counted back from the clock of `shops`.
 */
export function seedDemoShop(
  shops: Shops,
  { domain = demoDomain, name = 'Halden Wool' }: { readonly domain?: string; readonly name?: string } = {},
): Shop {
  // Another shop gets other ids, as at Shopify, where a number never means two things.
  const firstId = 7_000_000_000 + (shops.list().length + 1) * 10_000_000;
  const shop = shops.add(makeEmptyShop(domain, name, firstId));
  const { data } = shop;
  const daysAgo = (days: number) => new Date(shops.nowMs() - days * dayMs).toISOString().replace(/\.\d+Z$/, 'Z');

  data.products = goods.map((good) => makeProduct(shop, good, daysAgo(400)));
  data.collections = collections.map(({ handle, title, line }) => ({
    id: shop.newId(),
    handle,
    title,
    descriptionHtml: `<p>${line}</p>`,
    productIds: data.products.filter(({ type }) => type === title).map(({ id }) => id),
  }));
  data.themes = ['Loom', 'Loom, winter draft'].map((title, index) => ({
    id: shop.newId(),
    name: title,
    role: index === 0 ? 'main' : 'unpublished',
    files: { [settingsFile]: JSON.stringify({ current: {}, presets: {} }, null, 2) },
    updatedAt: daysAgo(30),
  }));

  const addCustomer = (person: Pick<Customer, 'email' | 'firstName' | 'lastName' | 'tags'>, days: number) =>
    data.customers.push({
      id: shop.newId(),
      ...person,
      phone: null,
      locale: 'en',
      note: '',
      state: 'enabled',
      emailConsent: noConsent(),
      smsConsent: noConsent(),
      createdAt: daysAgo(days),
      updatedAt: daysAgo(days),
    });
  addCustomer({ email: demoCustomers.longAgo, firstName: 'Maren', lastName: 'Lie', tags: ['newsletter'] }, 310);
  addCustomer({ email: demoCustomers.recent, firstName: 'Jonas', lastName: 'Ek', tags: [] }, 200);

  const buy = (email: string, days: number, ...handles: readonly string[]) => {
    const variants = handles.map((handle) => data.products.find((product) => product.handle === handle)?.variants[0]);
    const lines = variants.map((variant) => ({ variantId: variant?.id ?? 0, quantity: 1 }));
    const placed = placeOrder(shop, { email, lines, shippingCents: 490, createdAt: daysAgo(days) });
    if (!placed.ok) throw new Error(`The order of ${email} was refused: ${placed.why}.`);
  };
  buy(demoCustomers.longAgo, 300, 'fisher-sweater');
  buy(demoCustomers.recent, 190, 'cabin-socks', 'long-scarf');
  buy(demoCustomers.longAgo, 170, 'cabin-socks', 'fjord-beanie');
  buy(demoCustomers.longAgo, 90, 'hearth-blanket');
  buy(demoCustomers.recent, 1, 'snow-mittens');
  return shop;
}

function makeEmptyShop(domain: string, name: string, firstId: number): ShopData {
  return {
    facts: {
      id: firstId,
      name,
      email: 'hello@example.com',
      domain,
      primaryDomain: { host: domain, url: `https://${domain}` },
      currency: 'EUR',
      timeZone: 'Europe/Berlin',
      country: 'DE',
      plan: { displayName: 'Development', isDevelopment: true, isPlus: false },
      locales: [
        { locale: 'en', name: 'English', isPublished: true },
        { locale: 'de', name: 'German', isPublished: true },
        { locale: 'fr', name: 'French', isPublished: false },
      ],
      markets: [
        { id: firstId + 1, name: 'Germany', handle: 'de', countries: ['DE'], currency: 'EUR', isPrimary: true },
        {
          id: firstId + 2,
          name: 'Europe',
          handle: 'eu',
          countries: ['AT', 'FR', 'NL'],
          currency: 'EUR',
          isPrimary: false,
        },
      ],
    },
    staff: [
      { id: firstId + 3, email: 'ada@example.com', firstName: 'Ada', lastName: 'Halden', locale: 'en', isOwner: true },
      { id: firstId + 4, email: 'per@example.com', firstName: 'Per', lastName: 'Dahl', locale: 'de', isOwner: false },
    ],
    products: [],
    collections: [],
    customers: [],
    orders: [],
    discounts: [],
    metafields: [],
    metafieldDefinitions: [],
    themes: [],
    installation: null,
    webPixel: null,
    webhookSubscriptions: [],
    tokens: [],
    lastId: firstId + 100,
  };
}
