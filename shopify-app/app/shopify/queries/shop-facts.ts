import type { AdminQuery } from './admin-query.ts';
import type { ShopFactsQuery, ShopFactsQueryVariables } from './admin.generated.d.ts';

/** What a site is installed from. */
export const shopFacts: AdminQuery<ShopFactsQuery, ShopFactsQueryVariables> = `#graphql
  query shopFacts {
    shop {
      name
      currencyCode
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
`;
