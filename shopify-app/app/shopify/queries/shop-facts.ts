/** What a site is installed from. */
export const shopFactsQuery = `#graphql
  query shopFacts {
    shop {
      name
      ianaTimezone
      myshopifyDomain
      primaryDomain {
        url
      }
    }
    shopLocales(published: true) {
      locale
      primary
    }
  }
` as const;

export interface ShopFacts {
  readonly shop: {
    readonly name: string;
    readonly ianaTimezone: string;
    readonly myshopifyDomain: string;
    readonly primaryDomain: { readonly url: string };
  };
  readonly shopLocales: readonly { readonly locale: string; readonly primary: boolean }[];
}
