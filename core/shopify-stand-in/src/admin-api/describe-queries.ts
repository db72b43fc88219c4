import { GraphQLError } from 'graphql';
import { findDiscount } from '../shop/check-discount.ts';
import { toGid } from '../shop/gid.ts';
import { resolveNamespace } from '../shop/resolve-namespace.ts';
import { refuseUnplayed } from './call.ts';
import type { Call, View } from './call.ts';
import { findNode } from './find-node.ts';
import { paginate } from './paginate.ts';
import type { PageArguments } from './paginate.ts';
import { search } from './search.ts';
import type { Searchable } from './search.ts';
import { describeSubscription, describeWebPixel } from './views/app-things.ts';
import { describeCustomer, searchableCustomer } from './views/customer.ts';
import { describeDiscount, searchableDiscount } from './views/discount.ts';
import { describeDefinition } from './views/metafield.ts';
import { describeCount } from './views/money.ts';
import { describeOrder, searchableOrder } from './views/order.ts';
import { describeCollection, describeProduct, searchableCollection, searchableProduct } from './views/product.ts';
import { describeInstallation, describeShop, describeStaff } from './views/shop.ts';
import { describeTheme } from './views/theme.ts';

interface Listing extends PageArguments {
  readonly query?: string | null;
  readonly sortKey?: string | null;
}
interface ById {
  readonly id: string;
}

/** Everything that can be asked at the root. */
export function describeQueries(call: Call): View {
  const { shop } = call;
  const { data } = shop;
  const listing =
    <T>(items: readonly T[], fieldsOf: (item: T) => Searchable, describe: (item: T) => View) =>
    (args: Listing) =>
      paginate(sort(search(items, args.query, fieldsOf), args.sortKey, fieldsOf), args, describe);
  const byId = ({ id }: ById) => findNode(call, id);
  const customer = (it: (typeof data.customers)[number]) => describeCustomer(call, it);
  const product = (it: (typeof data.products)[number]) => describeProduct(call, it);

  return {
    shop: () => describeShop(call),
    currentAppInstallation: () => describeInstallation(call),
    appInstallation: ({ id }: { id?: string | null }) => (id ? findNode(call, id) : describeInstallation(call)),
    currentStaffMember: () => {
      const staff = data.staff.find(({ id }) => id === call.token.staffId);
      return staff ? describeStaff(staff) : null;
    },
    node: byId,
    nodes: ({ ids }: { ids: readonly string[] }) => ids.map((id) => findNode(call, id)),

    customer: byId,
    customers: listing(data.customers, (it) => searchableCustomer(call, it), customer),
    customersCount: () => describeCount(data.customers.length),
    customerByIdentifier: ({ identifier }: { identifier: Readonly<Record<string, string>> }) => {
      const { id, emailAddress, phoneNumber } = identifier;
      if (id) return findNode(call, id);
      if (!emailAddress && !phoneNumber) refuseUnplayed('customers by custom ids');
      const found = data.customers.find((it) =>
        emailAddress ? it.email === emailAddress.toLowerCase() : it.phone === phoneNumber,
      );
      return found ? customer(found) : null;
    },

    order: byId,
    orders: listing(data.orders, searchableOrder, (it) => describeOrder(call, it)),
    ordersCount: () => describeCount(data.orders.length),
    product: byId,
    products: listing(data.products, searchableProduct, product),
    productsCount: () => describeCount(data.products.length),
    productByIdentifier: ({ identifier }: { identifier: Readonly<Record<string, string>> }) => {
      const found = data.products.find(
        ({ id, handle }) => toGid('Product', id) === identifier['id'] || handle === identifier['handle'],
      );
      return found ? product(found) : null;
    },
    productVariant: byId,
    collection: byId,
    collections: listing(data.collections, searchableCollection, (it) => describeCollection(call, it)),

    codeDiscountNode: byId,
    codeDiscountNodeByCode: ({ code }: { code: string }) => {
      const found = findDiscount(shop, code);
      return found ? describeDiscount(call, found) : null;
    },
    codeDiscountNodes: listing(
      data.discounts,
      (it) => searchableDiscount(it, shop.nowMs()),
      (it) => describeDiscount(call, it),
    ),
    discountCodesCount: () => describeCount(data.discounts.length),

    theme: byId,
    themes: (args: PageArguments & { roles?: readonly string[] | null; names?: readonly string[] | null }) =>
      paginate(
        data.themes.filter(
          ({ role, name }) =>
            (!args.roles || args.roles.includes(role.toUpperCase())) && (!args.names || args.names.includes(name)),
        ),
        args,
        describeTheme,
      ),
    webPixel: ({ id }: { id?: string | null }) => {
      if (!data.webPixel || (id && id !== toGid('WebPixel', data.webPixel.id)))
        throw new GraphQLError('No web pixel was found for this app.', { extensions: { code: 'RESOURCE_NOT_FOUND' } });
      return describeWebPixel(data.webPixel);
    },
    webhookSubscription: byId,
    webhookSubscriptions: (args: PageArguments & { topics?: readonly string[] | null; uri?: string | null }) =>
      paginate(
        data.webhookSubscriptions.filter(
          ({ topic, uri }) => (!args.topics || args.topics.includes(topic)) && (!args.uri || args.uri === uri),
        ),
        args,
        describeSubscription,
      ),

    metafieldDefinitions: (
      args: PageArguments & { ownerType: string; namespace?: string | null; key?: string | null },
    ) => {
      const namespace = args.namespace == null ? undefined : resolveNamespace(shop, args.namespace);
      const found = data.metafieldDefinitions.filter(
        (it) =>
          it.ownerType === args.ownerType &&
          (namespace === undefined || it.namespace === namespace) &&
          (!args.key || it.key === args.key),
      );
      return paginate(found, args, describeDefinition);
    },

    shopLocales: ({ published }: { published?: boolean | null }) =>
      data.facts.locales
        .map(({ locale, name, isPublished }, index) => ({ locale, name, published: isPublished, primary: index === 0 }))
        .filter((it) => !published || it.published),
    markets: (args: PageArguments) =>
      paginate(data.facts.markets, args, (it) => ({
        __typename: 'Market',
        id: toGid('Market', it.id),
        name: it.name,
        handle: it.handle,
        enabled: true,
        status: 'ACTIVE',
        type: 'REGION',
        primary: it.isPrimary,
      })),
  };
}

/** Sorted by what a search can name; by creation where nothing is said, as ids are counted up. */
function sort<T>(
  items: readonly T[],
  sortKey: string | null | undefined,
  fieldsOf: (item: T) => Searchable,
): readonly T[] {
  const names: Readonly<Record<string, string>> = { PROCESSED_AT: 'processed_at', CREATED_AT: 'created_at', UPDATED_AT: 'updated_at', TITLE: 'title', ORDER_NUMBER: 'name' }; // prettier-ignore
  const name = names[sortKey ?? ''];
  if (!name)
    return sortKey == null || /^(ID|RELEVANCE)$/.test(sortKey) ? items : refuseUnplayed(`sorting by ${sortKey}`);
  return items.toSorted((one, other) => String(fieldsOf(one)[name]).localeCompare(String(fieldsOf(other)[name])));
}
