import { toGid } from '../../shop/gid.ts';
import type { Order, OrderLine } from '../../shop/order.ts';
import type { Call, View } from '../call.ts';
import { paginate } from '../paginate.ts';
import type { PageArguments } from '../paginate.ts';
import type { Searchable } from '../search.ts';
import { describeCustomer } from './customer.ts';
import { describeMetafieldsOf } from './metafield.ts';
import { describeMoneyBag } from './money.ts';
import { describeProduct, describeVariant } from './product.ts';

export function describeOrder(call: Call, order: Order): View {
  const { shop } = call;
  const id = toGid('Order', order.id);
  const money = (cents: number) => describeMoneyBag(cents, order.currency);
  const customer = () => shop.data.customers.find((it) => it.id === order.customerId);
  return {
    __typename: 'Order',
    id,
    legacyResourceId: order.id,
    name: `#${order.number}`,
    number: order.number,
    email: order.email,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    updatedAt: order.createdAt,
    cancelledAt: null,
    closedAt: null,
    test: false,
    confirmed: true,
    sourceName: 'web',
    note: null,
    tags: [],
    currencyCode: order.currency,
    presentmentCurrencyCode: order.currency,
    displayFinancialStatus: order.status.toUpperCase(),
    displayFulfillmentStatus: 'UNFULFILLED',
    fullyPaid: order.status === 'paid',
    cartToken: order.cartToken,
    checkoutToken: order.checkoutToken,
    discountCode: order.discountCodes[0]?.code ?? null,
    discountCodes: order.discountCodes.map(({ code }) => code),
    customAttributes: Object.entries(order.attributes).map(([key, value]) => ({ key, value })),
    subtotalPriceSet: money(order.subtotalCents - discountOnGoods(order)),
    currentSubtotalPriceSet: money(order.subtotalCents - discountOnGoods(order)),
    totalDiscountsSet: money(order.discountCents),
    currentTotalDiscountsSet: money(order.discountCents),
    totalShippingPriceSet: money(order.shippingCents),
    totalTaxSet: money(0),
    totalPriceSet: money(order.totalCents),
    currentTotalPriceSet: money(order.totalCents),
    originalTotalPriceSet: money(order.totalCents),
    customer: () => {
      const found = customer();
      return found ? describeCustomer(call, found) : null;
    },
    customerLocale: () => customer()?.locale ?? null,
    lineItems: (args: PageArguments) => paginate(order.lines, args, (line) => describeLine(call, order, line)),
    ...describeMetafieldsOf(call, id),
  };
}

function describeLine(call: Call, order: Order, line: OrderLine): View {
  const money = (cents: number) => describeMoneyBag(cents, order.currency);
  const product = () => call.shop.data.products.find(({ id }) => id === line.productId);
  const variant = () => product()?.variants.find(({ id }) => id === line.variantId);
  return {
    __typename: 'LineItem',
    id: toGid('LineItem', line.id),
    name: line.variantTitle === 'Default Title' ? line.title : `${line.title} - ${line.variantTitle}`,
    title: line.title,
    variantTitle: line.variantTitle === 'Default Title' ? null : line.variantTitle,
    sku: line.sku,
    vendor: line.vendor,
    quantity: line.quantity,
    currentQuantity: line.quantity,
    originalUnitPriceSet: money(line.priceCents),
    originalTotalSet: money(line.priceCents * line.quantity),
    discountedTotalSet: money(line.priceCents * line.quantity),
    product: () => {
      const found = product();
      return found ? describeProduct(call, found) : null;
    },
    variant: () => {
      const [owner, found] = [product(), variant()];
      return owner && found ? describeVariant(call, owner, found) : null;
    },
  };
}

/** A code for the shipping takes nothing off the goods. */
const discountOnGoods = (order: Order): number =>
  order.discountCodes.reduce((sum, { type, amountCents }) => sum + (type === 'shipping' ? 0 : amountCents), 0);

export const searchableOrder = (order: Order): Searchable => ({
  id: order.id,
  name: [`#${order.number}`, String(order.number)],
  email: order.email,
  customer_id: order.customerId,
  discount_code: order.discountCodes.map(({ code }) => code),
  cart_token: order.cartToken,
  checkout_token: order.checkoutToken,
  financial_status: order.status,
  created_at: order.createdAt,
  processed_at: order.createdAt,
  updated_at: order.createdAt,
});
