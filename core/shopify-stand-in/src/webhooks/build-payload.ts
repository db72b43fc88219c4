import type { Customer } from '../shop/customer.ts';
import { toGid } from '../shop/gid.ts';
import { formatAmount } from '../shop/money.ts';
import type { Order } from '../shop/order.ts';
import type { Installation, Shop } from '../shop/shop.ts';
import type { Theme } from '../shop/theme.ts';
import { fillPayload } from './fill-payload.ts';

/** The body of `orders/create` and `orders/paid`. */
export function buildOrderPayload(topic: 'orders/create' | 'orders/paid', shop: Shop, order: Order): unknown {
  const money = (cents: number) => {
    const it = { amount: formatAmount(cents), currency_code: order.currency };
    return { shop_money: it, presentment_money: it };
  };
  const customer = shop.data.customers.find(({ id }) => id === order.customerId);
  const goods = order.lines.reduce((sum, line) => sum + line.priceCents * line.quantity, 0);
  const onGoods = order.discountCodes.reduce((sum, it) => sum + (it.type === 'shipping' ? 0 : it.amountCents), 0);
  return fillPayload(topic, {
    id: order.id,
    admin_graphql_api_id: toGid('Order', order.id),
    name: `#${order.number}`,
    number: order.number - 1000,
    order_number: order.number,
    created_at: order.createdAt,
    processed_at: order.createdAt,
    updated_at: order.createdAt,
    currency: order.currency,
    presentment_currency: order.currency,
    email: order.email,
    contact_email: order.email,
    buyer_accepts_marketing: customer?.emailConsent.state === 'subscribed',
    cart_token: order.cartToken,
    checkout_token: order.checkoutToken,
    confirmed: true,
    customer_locale: customer?.locale ?? null,
    financial_status: order.status,
    source_name: 'web',
    tags: '',
    tax_exempt: false,
    taxes_included: true,
    test: false,
    note_attributes: Object.entries(order.attributes).map(([name, value]) => ({ name, value })),
    discount_codes: order.discountCodes.map(({ code, type, amountCents }) => ({
      code,
      type,
      amount: formatAmount(amountCents),
    })),
    subtotal_price: formatAmount(order.subtotalCents - onGoods),
    subtotal_price_set: money(order.subtotalCents - onGoods),
    current_subtotal_price: formatAmount(order.subtotalCents - onGoods),
    total_line_items_price: formatAmount(goods),
    total_discounts: formatAmount(order.discountCents),
    total_discounts_set: money(order.discountCents),
    total_shipping_price_set: money(order.shippingCents),
    total_tax: '0.00',
    total_price: formatAmount(order.totalCents),
    total_price_set: money(order.totalCents),
    current_total_price: formatAmount(order.totalCents),
    current_total_price_set: money(order.totalCents),
    customer: customer
      ? {
          id: customer.id,
          admin_graphql_api_id: toGid('Customer', customer.id),
          email: customer.email,
          first_name: customer.firstName,
          last_name: customer.lastName,
          phone: customer.phone,
          state: customer.state,
          verified_email: true,
          currency: order.currency,
          created_at: customer.createdAt,
          updated_at: customer.updatedAt,
        }
      : null,
    line_items: order.lines.map((line) => ({
      id: line.id,
      admin_graphql_api_id: toGid('LineItem', line.id),
      product_id: line.productId,
      variant_id: line.variantId,
      product_exists: true,
      title: line.title,
      name: line.variantTitle === 'Default Title' ? line.title : `${line.title} - ${line.variantTitle}`,
      variant_title: line.variantTitle === 'Default Title' ? null : line.variantTitle,
      sku: line.sku,
      vendor: line.vendor,
      quantity: line.quantity,
      current_quantity: line.quantity,
      price: formatAmount(line.priceCents),
      price_set: money(line.priceCents),
      total_discount: '0.00',
      requires_shipping: true,
      taxable: true,
      gift_card: false,
    })),
  });
}

export function buildCustomerPayload(shop: Shop, customer: Customer): unknown {
  return fillPayload('customers/update', {
    id: customer.id,
    admin_graphql_api_id: toGid('Customer', customer.id),
    email: customer.email,
    first_name: customer.firstName,
    last_name: customer.lastName,
    phone: customer.phone,
    note: customer.note || null,
    state: customer.state,
    verified_email: true,
    tax_exempt: false,
    currency: shop.data.facts.currency,
    created_at: customer.createdAt,
    updated_at: customer.updatedAt,
  });
}

export function buildThemePayload(theme: Theme): unknown {
  return fillPayload('themes/publish', {
    id: theme.id,
    admin_graphql_api_id: toGid('OnlineStoreTheme', theme.id),
    name: theme.name,
    role: theme.role,
    created_at: theme.updatedAt,
    updated_at: theme.updatedAt,
    previewable: true,
    processing: false,
  });
}

/** A description of the shop. */
export function buildUninstalledPayload(shop: Shop): unknown {
  const { facts, staff } = shop.data;
  const owner = staff.find(({ isOwner }) => isOwner);
  return fillPayload('app/uninstalled', {
    id: facts.id,
    name: facts.name,
    email: facts.email,
    customer_email: facts.email,
    domain: facts.primaryDomain.host,
    myshopify_domain: facts.domain,
    country: facts.country,
    country_code: facts.country,
    currency: facts.currency,
    iana_timezone: facts.timeZone,
    primary_locale: facts.locales[0]?.locale ?? 'en',
    shop_owner: owner ? `${owner.firstName} ${owner.lastName}` : '',
  });
}

export function buildScopesPayload(shop: Shop, previous: readonly string[], installation: Installation): unknown {
  return fillPayload('app/scopes_update', {
    id: installation.appId,
    shop_id: toGid('Shop', shop.data.facts.id),
    previous: [...previous],
    current: [...installation.scopes],
    updated_at: new Date(shop.nowMs()).toISOString(),
  });
}

type PrivacyTopic = 'customers/data_request' | 'customers/redact' | 'shop/redact';

/** What the law asks of an app; the one for a whole shop comes 48 hours after it uninstalled. */
export function buildPrivacyPayload(topic: PrivacyTopic, shop: Shop, customer?: Customer): unknown {
  const { facts, orders } = shop.data;
  const whose = { shop_id: facts.id, shop_domain: facts.domain };
  if (topic === 'shop/redact') return fillPayload(topic, whose);
  if (!customer) throw new Error(`${topic} is about a customer.`);
  const ids = orders.filter(({ customerId }) => customerId === customer.id).map(({ id }) => id);
  return fillPayload(topic, {
    ...whose,
    customer: { id: customer.id, email: customer.email, phone: customer.phone },
    ...(topic === 'customers/redact'
      ? { orders_to_redact: ids }
      : { orders_requested: ids, data_request: { id: shop.newId() } }),
  });
}
