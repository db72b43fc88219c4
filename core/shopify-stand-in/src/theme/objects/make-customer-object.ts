import type { Customer } from '../../shop/customer.ts';
import { readPurchases } from '../../shop/read-purchases.ts';
import type { Shop } from '../../shop/shop.ts';

/** No list in Liquid has more entries on one page than this. */
const mostListed = 50;

/** Who is logged in, as Liquid sees them. https://shopify.dev/docs/api/liquid/objects/customer */
export function makeCustomerObject(shop: Shop, customer: Customer) {
  const { ordersCount, spentCents } = readPurchases(shop, customer.id);
  const orders = shop.data.orders
    .filter(({ customerId }) => customerId === customer.id)
    .toSorted((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt))
    .slice(0, mostListed)
    .map((order) => ({
      id: order.id,
      name: `#${order.number}`,
      created_at: order.createdAt,
      total_price: order.totalCents,
      line_items: order.lines.map((line) => ({
        product_id: line.productId,
        variant_id: line.variantId,
        title: line.title,
        quantity: line.quantity,
      })),
    }));
  return {
    id: customer.id,
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    name: `${customer.firstName} ${customer.lastName}`,
    tags: customer.tags,
    accepts_marketing: customer.emailConsent.state === 'subscribed',
    orders_count: ordersCount,
    total_spent: spentCents,
    orders,
    last_order: orders[0] ?? null,
  };
}
