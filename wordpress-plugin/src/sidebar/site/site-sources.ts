/** Where the values of a fact are found on this site. */
export type SiteSource =
  /** Told with the page of the editor. */
  | { readonly kind: 'told'; readonly list: 'postTypes' | 'templates' | 'roles' | 'countries' }
  /** Searched over REST; the fact holds the slug. */
  | { readonly kind: 'term'; readonly taxonomy: string }
  | { readonly kind: 'author' }
  /** Searched over REST; the fact holds the id, after a prefix where there is one. */
  | { readonly kind: 'post'; readonly type: string; readonly prefix?: string };

const sources: Readonly<Record<string, SiteSource>> = {
  'page.post.type': { kind: 'told', list: 'postTypes' },
  'page.post.template': { kind: 'told', list: 'templates' },
  'page.post.categories': { kind: 'term', taxonomy: 'category' },
  'page.post.tags': { kind: 'term', taxonomy: 'post_tag' },
  'page.post.author': { kind: 'author' },
  'page.post.id': { kind: 'post', type: 'any' },
  'page.product.id': { kind: 'post', type: 'product' },
  'page.product.type': { kind: 'term', taxonomy: 'product_cat' },
  'page.product.tags': { kind: 'term', taxonomy: 'product_tag' },
  'customer.roles': { kind: 'told', list: 'roles' },
  'customer.products': { kind: 'post', type: 'product' },
  'cart.products': { kind: 'post', type: 'product' },
  'cart.types': { kind: 'term', taxonomy: 'product_cat' },
  'place.country': { kind: 'told', list: 'countries' },
  'visitor.campaigns.seen': { kind: 'post', type: 'beckon_campaign', prefix: 'post-' },
  'visitor.campaigns.clicked': { kind: 'post', type: 'beckon_campaign', prefix: 'post-' },
  'visitor.campaigns.closed': { kind: 'post', type: 'beckon_campaign', prefix: 'post-' },
  'visitor.campaigns.converted': { kind: 'post', type: 'beckon_campaign', prefix: 'post-' },
};

/** Where the values of a fact are found; undefined where anything may be written. */
export const findSiteSource = (attribute: string): SiteSource | undefined => sources[attribute];
