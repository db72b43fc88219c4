import type { Shop } from '../shop/shop.ts';
import { articles, blog, pages } from './articles.ts';
import { makeProductObject } from './objects/make-product-object.ts';

/** What an address of the shop shows. */
export interface FoundPage {
  /** As `request.page_type` in Liquid. */
  readonly type: string;
  /** The template's file. */
  readonly template: string;
  readonly title: string;
  readonly description?: string;
  readonly objects: Readonly<Record<string, unknown>>;
  readonly status?: number;
}

/** Looks up the page of an address; the page that says there is none, where there is none. */
export function findPage(shop: Shop, url: URL, customer: unknown): FoundPage {
  const [, first = '', second = '', third = '', fourth = ''] = url.pathname.replace(/\/$/, '').split('/');
  const { facts, products, collections } = shop.data;
  const make = (template: string, title: string, objects: Readonly<Record<string, unknown>> = {}, type = template) => ({
    type,
    template,
    title,
    objects,
  });
  const list = (ids: readonly number[]) =>
    ids.flatMap((id) => products.filter((product) => product.id === id)).map((product) => makeProductObject(product));

  if (!first) return make('index', facts.name);
  if (first === 'products' || (first === 'collections' && third === 'products')) {
    const product = products.find(({ handle }) => handle === (fourth || second));
    if (product) {
      const object = makeProductObject(product, Number(url.searchParams.get('variant')));
      const related = products
        .filter(({ id, type }) => id !== product.id && type === product.type)
        .map((it) => makeProductObject(it));
      return { ...make('product', product.title, { product: object, related }), description: product.descriptionHtml };
    }
  }
  if (first === 'collections' && !second) return make('list-collections', 'Everything we make');
  if (first === 'collections' && !third) {
    const collection = collections.find(({ handle }) => handle === second);
    const ids = second === 'all' ? products.map(({ id }) => id) : collection?.productIds;
    if (ids)
      return make('collection', collection?.title ?? 'Everything we make', {
        collection: {
          id: collection?.id ?? 0,
          handle: second,
          title: collection?.title ?? 'Everything we make',
          description: collection?.descriptionHtml ?? '',
          products: list(ids),
          products_count: ids.length,
        },
      });
  }
  if (first === 'cart' && !second) return make('cart', 'Your cart');
  if (first === 'search') {
    const terms = url.searchParams.get('q') ?? '';
    const words = terms.toLowerCase().split(/\s+/).filter(Boolean);
    const found = words.length
      ? products.filter(({ title, type, tags, descriptionHtml }) =>
          words.every((word) => `${title} ${type} ${tags.join(' ')} ${descriptionHtml}`.toLowerCase().includes(word)),
        )
      : [];
    const results = found.map((product) => makeProductObject(product));
    return make('search', 'Search', { search: { terms, results, results_count: results.length } });
  }
  if (first === 'blogs' && second === blog.handle) {
    const article = articles.find(({ slug }) => slug === third);
    if (article) return make('article', article.title, { blog, article });
    if (!third) return make('blog', blog.title, { blog: { ...blog, articles } });
  }
  const page = first === 'pages' ? pages.find(({ handle }) => handle === second) : undefined;
  if (page) return make('page', page.title, { page });
  if (first === 'account' && second === 'login') return make('customers/login', 'Log in');
  if (first === 'account' && !second)
    return customer
      ? make('customers/account', 'Your account')
      : make('customers/login', 'Log in', {}, 'customers/login');
  return { ...make('404', 'Not found'), status: 404 };
}
