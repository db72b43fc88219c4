import { readGid } from '../shop/gid.ts';
import type { Call, View } from './call.ts';
import { describeSubscription, describeWebPixel } from './views/app-things.ts';
import { describeCustomer } from './views/customer.ts';
import { describeDiscount } from './views/discount.ts';
import { describeOrder } from './views/order.ts';
import { describeCollection, describeProduct, describeVariant } from './views/product.ts';
import { describeInstallation, describeShop } from './views/shop.ts';
import { describeTheme } from './views/theme.ts';

/** The thing of this name in this shop, or null: what another shop has is not there. */
export function findNode(call: Call, gid: string): View | null {
  const { data } = call.shop;
  const kind = /^gid:\/\/shopify\/(\w+)\/\d+/.exec(gid)?.[1] ?? '';
  const id = readGid(kind, gid);
  const pick = <T extends { readonly id: number }>(items: readonly T[], describe: (item: T) => View): View | null => {
    const found = items.find((item) => item.id === id);
    return found ? describe(found) : null;
  };
  switch (kind) {
    case 'Shop':
      return id === data.facts.id ? describeShop(call) : null;
    case 'AppInstallation':
      return id === data.installation?.id ? describeInstallation(call) : null;
    case 'Customer':
      return pick(data.customers, (it) => describeCustomer(call, it));
    case 'Order':
      return pick(data.orders, (it) => describeOrder(call, it));
    case 'Product':
      return pick(data.products, (it) => describeProduct(call, it));
    case 'ProductVariant': {
      const product = data.products.find(({ variants }) => variants.some((it) => it.id === id));
      return product ? pick(product.variants, (it) => describeVariant(call, product, it)) : null;
    }
    case 'Collection':
      return pick(data.collections, (it) => describeCollection(call, it));
    case 'DiscountCodeNode':
      return pick(data.discounts, (it) => describeDiscount(call, it));
    case 'OnlineStoreTheme':
      return pick(data.themes, describeTheme);
    case 'WebPixel':
      return pick(data.webPixel ? [data.webPixel] : [], describeWebPixel);
    case 'WebhookSubscription':
      return pick(data.webhookSubscriptions, describeSubscription);
    default:
      return null;
  }
}
