import type { Product } from '../shop/product.ts';
import type { Shop } from '../shop/shop.ts';
import type { Good } from './goods.ts';
import { drawPicture } from './pictures.ts';

/** A product with a variant for each size in each colour, as Shopify keeps it. */
export function makeProduct(shop: Shop, good: Good, publishedAt: string): Product {
  const { sizes, colours } = good;
  const options = [
    ...(sizes ? [{ name: 'Size', values: sizes }] : []),
    ...(colours ? [{ name: 'Colour', values: colours }] : []),
  ];
  const combinations = (sizes ?? ['']).flatMap((size) =>
    (colours ?? ['']).map((colour) => [size, colour].filter((value) => value !== '')),
  );
  return {
    id: shop.newId(),
    handle: good.handle,
    title: good.title,
    vendor: shop.data.facts.name,
    type: good.type,
    tags: [...good.tags],
    descriptionHtml: `<p>${good.story}</p>`,
    // A product without options has one variant of this name at Shopify, and no other sign that there is but one.
    options: options.length ? options : [{ name: 'Title', values: ['Default Title'] }],
    variants: combinations.map((values, index) => ({
      id: shop.newId(),
      title: values.join(' / ') || 'Default Title',
      sku: `${good.handle.toUpperCase()}-${index + 1}`,
      options: values.length ? values : ['Default Title'],
      priceCents: good.price * 100,
      compareAtCents: good.before ? good.before * 100 : null,
      stock: good.stock ?? 20,
    })),
    pictures: [
      {
        id: shop.newId(),
        file: `${good.handle}.svg`,
        alt: good.alt,
        width: 1200,
        height: 1200,
        svg: drawPicture(good.handle),
      },
    ],
    publishedAt,
  };
}
