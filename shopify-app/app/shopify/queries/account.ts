import type { AdminQuery } from './admin-query.ts';
import type { ShopAccountQuery, ShopAccountQueryVariables } from './admin.generated.d.ts';

/** Whether the shop pays for the app, and where its owner can be reached. */
export const shopAccount: AdminQuery<ShopAccountQuery, ShopAccountQueryVariables> = `#graphql
  query shopAccount {
    currentAppInstallation {
      activeSubscriptions {
        status
        test
      }
    }
    shop {
      contactEmail
    }
  }
`;
