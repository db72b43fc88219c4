import { toGid } from '../shop/gid.ts';
import { formatAmount } from '../shop/money.ts';
import type { Product } from '../shop/product.ts';
import type { Shop } from '../shop/shop.ts';

/** What the resource picker of App Bridge shows and gives back, by kind. */
export function listPickable(shop: Shop, type: string): readonly Record<string, unknown>[] {
  const { products, collections } = shop.data;
  if (type === 'collection')
    return collections.map(({ id, title, handle, descriptionHtml, productIds }) => ({
      id: toGid('Collection', id),
      title,
      handle,
      descriptionHtml,
      productsCount: productIds.length,
      image: null,
    }));
  if (type === 'variant') return products.flatMap((product) => listVariants(product));
  return products.map((product) => ({
    id: toGid('Product', product.id),
    title: product.title,
    handle: product.handle,
    vendor: product.vendor,
    productType: product.type,
    tags: product.tags,
    descriptionHtml: product.descriptionHtml,
    status: 'ACTIVE',
    totalInventory: product.variants.reduce((sum, { stock }) => sum + stock, 0),
    totalVariants: product.variants.length,
    hasOnlyDefaultVariant: product.variants.length === 1,
    images: product.pictures.map(({ id, file, alt }) => ({
      id: toGid('ProductImage', id),
      altText: alt,
      originalSrc: `${shop.data.facts.primaryDomain.url}/cdn/shop/files/${file}`,
    })),
    variants: listVariants(product),
  }));
}

const listVariants = (product: Product) =>
  product.variants.map((variant) => ({
    id: toGid('ProductVariant', variant.id),
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    price: formatAmount(variant.priceCents),
    sku: variant.sku,
    availableForSale: variant.stock > 0,
    inventoryQuantity: variant.stock,
    product: { id: toGid('Product', product.id) },
  }));
