import type { AdminQuery } from './admin-query.ts';
import type {
  AppInstallationQuery,
  AppInstallationQueryVariables,
  SetSnapshotMutation,
  SetSnapshotMutationVariables,
} from './admin.generated.d.ts';

/** What owns the app's own data in a shop, and what the shop has granted. */
export const appInstallation: AdminQuery<AppInstallationQuery, AppInstallationQueryVariables> = `#graphql
  query appInstallation {
    currentAppInstallation {
      id
      accessScopes {
        handle
      }
    }
  }
`;

export const setSnapshot: AdminQuery<SetSnapshotMutation, SetSnapshotMutationVariables> = `#graphql
  mutation setSnapshot($owner: ID!, $snapshot: String!) {
    metafieldsSet(
      metafields: [{ ownerId: $owner, namespace: "beckon", key: "snapshot", type: "json", value: $snapshot }]
    ) {
      metafields {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`;
