import type { AdminQuery } from './admin-query.ts';
import type {
  CreatePixelMutation,
  CreatePixelMutationVariables,
  FindPixelQuery,
  FindPixelQueryVariables,
  UpdatePixelMutation,
  UpdatePixelMutationVariables,
} from './admin.generated.d.ts';

/** The app's own pixel in the shop; without one Shopify answers with an error. */
export const findPixel: AdminQuery<FindPixelQuery, FindPixelQueryVariables> = `#graphql
  query findPixel {
    webPixel {
      id
      settings
    }
  }
`;

export const createPixel: AdminQuery<CreatePixelMutation, CreatePixelMutationVariables> = `#graphql
  mutation createPixel($settings: JSON!) {
    webPixelCreate(webPixel: { settings: $settings }) {
      webPixel {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`;

export const updatePixel: AdminQuery<UpdatePixelMutation, UpdatePixelMutationVariables> = `#graphql
  mutation updatePixel($id: ID!, $settings: JSON!) {
    webPixelUpdate(id: $id, webPixel: { settings: $settings }) {
      webPixel {
        id
      }
      userErrors {
        code
        message
      }
    }
  }
`;
