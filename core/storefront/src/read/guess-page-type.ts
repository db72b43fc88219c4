/**
 * The first that fits names the page. The shapes are those of Shopify and of WordPress with WooCommerce, which many other
 * shops share.
 */
const shapes: readonly (readonly [type: string, path: RegExp])[] = [
  ['home', /^\/(index\.\w+)?$/],
  ['product', /\/products?\/./],
  ['collection', /^\/(collections?|products?|shop|category|product-(category|tag))(\/|$)/],
  ['cart', /^\/(cart|basket)(\/|$)/],
  ['search', /^\/search(\/|$)/],
  ['account', /^\/(my-)?account(\/|$)/],
  ['article', /^\/(blogs\/[^/]+|blog|news|articles?)\/./],
  ['page', /^\/(pages|policies)\/./],
];

/**
 * What kind of page an address seems to be, from its path and query (`?…`) and what the page calls itself to social
 * networks (Open Graph's `og:type`; of its values only `product` is used with care by shops).
 */
export function guessPageType(path: string, query: string, openGraphType?: string): string {
  if (/^(og:)?product/.test(openGraphType ?? '')) return 'product';
  // A language before the rest, as in `/de` and `/en-ca/cart`.
  const rest = path.replace(/^\/[a-z]{2}(-[a-z]{2,4})?(?=\/|$)/i, '') || '/';
  // WordPress searches on whatever page it is on.
  if (/[?&]s=/.test(query)) return 'search';
  return shapes.find(([, shape]) => shape.test(rest))?.[0] ?? 'other';
}
