import { toGid } from '../../shop/gid.ts';
import { formatAmount } from '../../shop/money.ts';
import type { Collection, Picture, Product, Variant } from '../../shop/product.ts';
import type { Call, View } from '../call.ts';
import { paginate } from '../paginate.ts';
import type { PageArguments } from '../paginate.ts';
import type { Searchable } from '../search.ts';
import { describeMetafieldsOf } from './metafield.ts';
import { describeCount, describeMoney } from './money.ts';

export function describeProduct(call: Call, product: Product): View {
  const { facts, collections } = call.shop.data;
  const id = toGid('Product', product.id);
  const prices = product.variants.map(({ priceCents }) => priceCents);
  const image = product.pictures[0] ? describePicture(call, product.pictures[0]) : null;
  return {
    __typename: 'Product',
    id,
    legacyResourceId: product.id,
    title: product.title,
    handle: product.handle,
    vendor: product.vendor,
    productType: product.type,
    status: 'ACTIVE',
    tags: product.tags.toSorted(),
    descriptionHtml: product.descriptionHtml,
    description: ({ truncateAt }: { truncateAt?: number | null }) =>
      product.descriptionHtml.replaceAll(/<[^>]*>/g, '').slice(0, truncateAt ?? undefined),
    createdAt: product.publishedAt,
    publishedAt: product.publishedAt,
    updatedAt: product.publishedAt,
    isGiftCard: product.handle === 'gift-card',
    hasOnlyDefaultVariant: product.variants.length === 1,
    totalInventory: product.variants.reduce((sum, { stock }) => sum + stock, 0),
    onlineStoreUrl: `${facts.primaryDomain.url}/products/${product.handle}`,
    onlineStorePreviewUrl: `${facts.primaryDomain.url}/products/${product.handle}`,
    priceRangeV2: {
      minVariantPrice: describeMoney(Math.min(...prices), facts.currency),
      maxVariantPrice: describeMoney(Math.max(...prices), facts.currency),
    },
    featuredImage: image,
    featuredMedia: image && {
      __typename: 'MediaImage',
      id: toGid('MediaImage', product.pictures[0]!.id),
      alt: product.pictures[0]!.alt,
      mediaContentType: 'IMAGE',
      status: 'READY',
      image,
      preview: { image, status: 'READY' },
    },
    images: (args: PageArguments) => paginate(product.pictures, args, (it) => describePicture(call, it)),
    options: product.options.map(({ name, values }, index) => ({ name, values, position: index + 1 })),
    variants: (args: PageArguments) => paginate(product.variants, args, (it) => describeVariant(call, product, it)),
    variantsCount: describeCount(product.variants.length),
    collections: (args: PageArguments) =>
      paginate(
        collections.filter(({ productIds }) => productIds.includes(product.id)),
        args,
        (it) => describeCollection(call, it),
      ),
    ...describeMetafieldsOf(call, id),
  };
}

export function describeVariant(call: Call, product: Product, variant: Variant): View {
  const id = toGid('ProductVariant', variant.id);
  return {
    __typename: 'ProductVariant',
    id,
    legacyResourceId: variant.id,
    title: variant.title,
    displayName: `${product.title} - ${variant.title}`,
    sku: variant.sku,
    price: formatAmount(variant.priceCents),
    compareAtPrice: variant.compareAtCents === null ? null : formatAmount(variant.compareAtCents),
    availableForSale: variant.stock > 0,
    inventoryQuantity: variant.stock,
    position: product.variants.indexOf(variant) + 1,
    selectedOptions: product.options.map(({ name }, index) => ({ name, value: variant.options[index] })),
    image: null,
    product: () => describeProduct(call, product),
    ...describeMetafieldsOf(call, id),
  };
}

export function describeCollection(call: Call, collection: Collection): View {
  const id = toGid('Collection', collection.id);
  const products = () =>
    collection.productIds.flatMap((wanted) => call.shop.data.products.find((it) => it.id === wanted) ?? []);
  return {
    __typename: 'Collection',
    id,
    legacyResourceId: collection.id,
    title: collection.title,
    handle: collection.handle,
    descriptionHtml: collection.descriptionHtml,
    updatedAt: products()[0]?.publishedAt ?? call.shop.data.themes[0]?.updatedAt,
    image: () => (products()[0]?.pictures[0] ? describePicture(call, products()[0]!.pictures[0]!) : null),
    products: (args: PageArguments) => paginate(products(), args, (it) => describeProduct(call, it)),
    productsCount: describeCount(collection.productIds.length),
    ...describeMetafieldsOf(call, id),
  };
}

const describePicture = ({ shop }: Call, picture: Picture): View => {
  const url = `${shop.data.facts.primaryDomain.url}/cdn/shop/files/${picture.file}`;
  return {
    __typename: 'Image',
    id: toGid('ProductImage', picture.id),
    altText: picture.alt,
    width: picture.width,
    height: picture.height,
    url: () => url,
    src: url,
    originalSrc: url,
    transformedSrc: () => url,
  };
};

export const searchableProduct = (product: Product): Searchable => ({
  id: product.id,
  title: product.title,
  handle: product.handle,
  vendor: product.vendor,
  product_type: product.type,
  tag: product.tags,
  sku: product.variants.map(({ sku }) => sku),
  status: 'active',
  created_at: product.publishedAt,
});

export const searchableCollection = (collection: Collection): Searchable => ({
  id: collection.id,
  title: collection.title,
  handle: collection.handle,
});
