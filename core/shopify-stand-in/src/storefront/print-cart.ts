import type { Shop } from '../shop/shop.ts';
import { priceCart } from './price-cart.ts';
import type { PricedLine } from './price-cart.ts';
import type { Visitor } from './visitor.ts';

/** The cart as `/cart.js` gives it; money in hundredths. */
export function printCart(shop: Shop, visitor: Visitor) {
  const { items, itemCount, subtotalCents, totalCents, discounts, codes } = priceCart(shop, visitor);
  return {
    token: visitor.cart.token,
    note: visitor.cart.note,
    attributes: visitor.cart.attributes,
    original_total_price: subtotalCents,
    total_price: totalCents,
    total_discount: subtotalCents - totalCents,
    item_count: itemCount,
    items: items.map(printItem),
    requires_shipping: itemCount > 0,
    currency: shop.data.facts.currency,
    items_subtotal_price: subtotalCents,
    cart_level_discount_applications: discounts.map(({ code, amountCents }) => ({
      type: 'discount_code',
      title: code,
      total_allocated_amount: amountCents,
    })),
    discount_codes: codes,
  };
}

/** One line, as `/cart/add.js` answers. */
export function printLine(shop: Shop, visitor: Visitor, variantId: number) {
  const line = priceCart(shop, visitor).items.find(({ variant }) => variant.id === variantId);
  return line ? printItem(line) : {};
}

function printItem({ product, variant, quantity, lineCents }: PricedLine) {
  const isOnly = product.variants.length === 1;
  return {
    id: variant.id,
    key: `${variant.id}:${product.id}`,
    variant_id: variant.id,
    product_id: product.id,
    quantity,
    title: isOnly ? product.title : `${product.title} - ${variant.title}`,
    product_title: product.title,
    variant_title: isOnly ? null : variant.title,
    product_type: product.type,
    vendor: product.vendor,
    sku: variant.sku,
    handle: product.handle,
    url: `/products/${product.handle}?variant=${variant.id}`,
    price: variant.priceCents,
    final_price: variant.priceCents,
    line_price: lineCents,
    final_line_price: lineCents,
    properties: {},
  };
}
