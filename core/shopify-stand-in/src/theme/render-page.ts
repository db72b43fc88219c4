import path from 'node:path';
import type { Shop } from '../shop/shop.ts';
import { priceCart } from '../storefront/price-cart.ts';
import type { Visitor } from '../storefront/visitor.ts';
import type { AppBlocks } from './app-blocks.ts';
import { findPage } from './find-page.ts';
import { makeLiquid } from './make-liquid.ts';
import { makeAppObject } from './objects/make-app-object.ts';
import { makeCartObject } from './objects/make-cart-object.ts';
import { makeCustomerObject } from './objects/make-customer-object.ts';
import { makeProductObject } from './objects/make-product-object.ts';
import type { ProductObject } from './objects/make-product-object.ts';

export const themeFolder = path.join(import.meta.dirname, 'files');

export interface PageWish {
  readonly url: URL;
  readonly visitor: Visitor;
  readonly isEditing: boolean;
  /** What Shopify puts into the head of every page. */
  readonly header: string;
  readonly more?: Readonly<Record<string, unknown>>;
}

const routes = {
  root_url: '/',
  cart_url: '/cart',
  cart_add_url: '/cart/add',
  account_url: '/account',
  search_url: '/search',
};

/** Gives a function that renders pages of the shop by its theme, with the app's embeds and blocks in their places. */
export function makeRenderPage(shop: Shop, blocks: AppBlocks) {
  const { currency, timeZone } = shop.data.facts;
  const locale = shop.data.facts.locales[0]?.locale ?? 'en';
  const theme = makeLiquid({
    folders: ['layout', 'templates', 'snippets'].map((folder) => path.join(themeFolder, folder)),
    assetUrl: (file) => `/cdn/shop/t/1/assets/${file}`,
    words: {},
    locale,
    currency,
    timeZone,
  });

  return async ({ url, visitor, isEditing, header, more }: PageWish): Promise<{ html: string; status: number }> => {
    const person = shop.data.customers.find(({ id }) => id === visitor.customerId);
    const customer = person ? makeCustomerObject(shop, person) : null;
    const { type, template, title, description, objects, status = 200 } = findPage(shop, url, customer);
    const products = shop.data.products.map((product) => makeProductObject(product));
    const collections = shop.data.collections.map((it) => ({
      id: it.id,
      handle: it.handle,
      title: it.title,
      url: `/collections/${it.handle}`,
      products: it.productIds.flatMap((id) => products.filter((product) => product.id === id)),
    }));
    const globals: Record<string, unknown> = {
      shop: { name: shop.data.facts.name, url: url.origin, permanent_domain: shop.data.facts.domain, currency },
      request: { page_type: type, path: url.pathname, host: url.host, locale: { iso_code: locale }, design_mode: isEditing }, // prettier-ignore
      localization: { language: { iso_code: locale }, country: { iso_code: shop.data.facts.country } },
      page_title: title,
      page_description: description,
      canonical_url: url.origin + url.pathname,
      routes,
      cart: makeCartObject(priceCart(shop, visitor), currency),
      customer,
      collections,
      all_products: Object.fromEntries(products.map((product) => [product.handle, product])),
      products_by_tag: groupByTag(products),
      ...objects,
      ...more,
    };
    const forApps = { ...globals, app: makeAppObject(shop) };
    const render = (file: string, given: Readonly<Record<string, unknown>>) =>
      theme.renderFile(file, {}, { globals: given }) as Promise<string>;
    const html = await render('theme', {
      ...globals,
      content_for_header: header,
      content_for_layout: await render(template, globals),
      content_for_header_app_blocks: await blocks.blocks('header', forApps),
      content_for_app_blocks: await blocks.blocks(template, forApps),
      content_for_app_embeds: await blocks.embeds(forApps),
    });
    return { html, status };
  };
}

function groupByTag(products: readonly ProductObject[]): Readonly<Record<string, readonly ProductObject[]>> {
  const tags = new Set(products.flatMap((product) => product.tags));
  return Object.fromEntries([...tags].map((tag) => [tag, products.filter((it) => it.tags.includes(tag))]));
}
