import { checkDiscount, findBuyer } from './check-discount.ts';
import type { DiscountAnswer } from './check-discount.ts';
import { noConsent } from './customer.ts';
import type { Customer } from './customer.ts';
import type { Order, OrderLine, UsedCode } from './order.ts';
import { readNow } from './shop.ts';
import type { Shop } from './shop.ts';

/** What a checkout hands in. */
export interface OrderWish {
  readonly lines: readonly { readonly variantId: number; readonly quantity: number }[];
  readonly email: string;
  readonly firstName?: string;
  readonly lastName?: string;
  readonly customerId?: number;
  readonly codes?: readonly string[];
  readonly shippingCents?: number;
  readonly acceptsMarketing?: boolean;
  readonly cartToken?: string;
  readonly checkoutToken?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  /** When it was placed; now, where nothing is said. For orders of the past. */
  readonly createdAt?: string;
}

export type PlacedOrder =
  | { readonly ok: true; readonly order: Order; readonly customer: Customer }
  | { readonly ok: false; readonly why: 'empty-cart' | 'unknown-variant' }
  | { readonly ok: false; readonly why: 'code'; readonly code: string; readonly answer: DiscountAnswer };

/**
 * Places a paid order: uses up its codes, takes the goods out of stock, and makes the buyer a customer, as Shopify does
 * of every guest who checks out. Whoever listens to the shop hears of it.
 */
export function placeOrder(shop: Shop, wish: OrderWish): PlacedOrder {
  const lines = wish.lines.filter(({ quantity }) => quantity > 0).map((line) => makeLine(shop, line));
  if (lines.length === 0) return { ok: false, why: 'empty-cart' };
  if (!lines.every((line) => line !== undefined)) return { ok: false, why: 'unknown-variant' };

  const subtotalCents = lines.reduce((sum, line) => sum + line.priceCents * line.quantity, 0);
  const shippingCents = wish.shippingCents ?? 0;
  const buying = { subtotalCents, shippingCents, customerId: wish.customerId ?? null, email: wish.email };
  const used: UsedCode[] = [];
  for (const code of wish.codes ?? []) {
    const answer = checkDiscount(shop, code, buying);
    if (!answer.ok) return { ok: false, why: 'code', code, answer };
    used.push(answer.used);
  }

  const customer = findOrMakeCustomer(shop, wish);
  const discountCents = used.reduce((sum, { amountCents }) => sum + amountCents, 0);
  const order: Order = {
    id: shop.newId(),
    number: 1001 + shop.data.orders.length,
    createdAt: wish.createdAt ?? readNow(shop),
    customerId: customer.id,
    email: wish.email,
    currency: shop.data.facts.currency,
    lines,
    discountCodes: used,
    subtotalCents,
    discountCents,
    shippingCents,
    totalCents: Math.max(0, subtotalCents + shippingCents - discountCents),
    status: 'paid',
    cartToken: wish.cartToken ?? null,
    checkoutToken: wish.checkoutToken ?? null,
    attributes: wish.attributes ?? {},
  };
  shop.data.orders.push(order);
  for (const { code } of used) for (const it of shop.data.discounts) if (it.code === code) it.usageCount++;
  for (const line of lines) takeFromStock(shop, line);
  shop.tell({ kind: 'order-placed', order });
  return { ok: true, order, customer };
}

function makeLine(shop: Shop, line: OrderWish['lines'][number]): OrderLine | undefined {
  for (const product of shop.data.products)
    for (const variant of product.variants)
      if (variant.id === line.variantId)
        return {
          id: shop.newId(),
          productId: product.id,
          variantId: variant.id,
          title: product.title,
          variantTitle: variant.title,
          sku: variant.sku,
          vendor: product.vendor,
          quantity: line.quantity,
          priceCents: variant.priceCents,
        };
  return undefined;
}

function findOrMakeCustomer(shop: Shop, wish: OrderWish): Customer {
  const known = findBuyer(shop, { customerId: wish.customerId ?? null, email: wish.email });
  const customer: Customer = known ?? {
    id: shop.newId(),
    email: wish.email.trim().toLowerCase(),
    firstName: wish.firstName ?? '',
    lastName: wish.lastName ?? '',
    phone: null,
    locale: shop.data.facts.locales[0]?.locale ?? 'en',
    tags: [],
    note: '',
    state: 'disabled',
    emailConsent: noConsent(),
    smsConsent: noConsent(),
    createdAt: wish.createdAt ?? readNow(shop),
    updatedAt: wish.createdAt ?? readNow(shop),
  };
  if (!known) shop.data.customers.push(customer);
  if (wish.acceptsMarketing && customer.emailConsent.state !== 'subscribed')
    customer.emailConsent = { state: 'subscribed', level: 'single_opt_in', updatedAt: readNow(shop) };
  return customer;
}

function takeFromStock(shop: Shop, line: OrderLine): void {
  for (const product of shop.data.products)
    for (const variant of product.variants)
      if (variant.id === line.variantId) variant.stock = Math.max(0, variant.stock - line.quantity);
}
