import type { Product, Variant } from '../../shop/product.ts';

export type ProductObject = ReturnType<typeof makeProductObject>;

/** A product as Liquid sees it; money in hundredths. https://shopify.dev/docs/api/liquid/objects/product */
export function makeProductObject(product: Product, variantId?: number) {
  const variants = product.variants.map((variant) => makeVariantObject(product, variant));
  const first = variants.find(({ available }) => available) ?? variants[0];
  const [picture] = product.pictures;
  return {
    id: product.id,
    handle: product.handle,
    title: product.title,
    vendor: product.vendor,
    type: product.type,
    tags: product.tags,
    description: product.descriptionHtml,
    url: `/products/${product.handle}`,
    available: variants.some(({ available }) => available),
    price: Math.min(...variants.map(({ price }) => price)),
    compare_at_price: Math.max(0, ...variants.map((variant) => variant.compare_at_price ?? 0)) || null,
    options: product.options.map(({ name }) => name),
    has_only_default_variant: product.variants.length === 1 && product.variants[0]?.title === 'Default Title',
    variants,
    selected_or_first_available_variant: variants.find(({ id }) => id === variantId) ?? first,
    featured_image: picture ? { src: `/cdn/shop/files/${picture.file}`, alt: picture.alt } : null,
    published_at: product.publishedAt,
  };
}

const makeVariantObject = (product: Product, variant: Variant) => ({
  id: variant.id,
  title: variant.title,
  sku: variant.sku,
  price: variant.priceCents,
  compare_at_price: variant.compareAtCents,
  available: variant.stock > 0,
  options: variant.options,
  url: `/products/${product.handle}?variant=${variant.id}`,
});
