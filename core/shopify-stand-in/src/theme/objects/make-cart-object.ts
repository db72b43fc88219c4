import type { PricedCart } from '../../storefront/price-cart.ts';
import { makeProductObject } from './make-product-object.ts';

/** The cart as Liquid sees it; money in hundredths. https://shopify.dev/docs/api/liquid/objects/cart */
export function makeCartObject(cart: PricedCart, currency: string) {
  return {
    item_count: cart.itemCount,
    total_price: cart.totalCents,
    original_total_price: cart.subtotalCents,
    currency: { iso_code: currency },
    items: cart.items.map(({ product, variant, quantity, lineCents }, at) => ({
      product_id: product.id,
      variant_id: variant.id,
      quantity,
      product: makeProductObject(product),
      variant: { id: variant.id, title: variant.title },
      image: product.pictures[0] ? { src: `/cdn/shop/files/${product.pictures[0].file}` } : null,
      url: `/products/${product.handle}?variant=${variant.id}`,
      final_line_price: lineCents,
      url_to_remove: `/cart/change?line=${at + 1}&quantity=0`,
    })),
    discount_applications: cart.discounts.map(({ code, amountCents }) => ({
      type: 'discount_code',
      title: code,
      total_allocated_amount: amountCents,
    })),
  };
}
