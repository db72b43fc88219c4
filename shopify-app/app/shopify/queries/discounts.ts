import type { AdminQuery } from './admin-query.ts';
import type {
  CreateCodeMutation,
  CreateCodeMutationVariables,
  CreateShippingCodeMutation,
  CreateShippingCodeMutationVariables,
  FindCodeQuery,
  FindCodeQueryVariables,
  ShopCurrencyQuery,
  ShopCurrencyQueryVariables,
} from './admin.generated.d.ts';

export const shopCurrency: AdminQuery<ShopCurrencyQuery, ShopCurrencyQueryVariables> = `#graphql
  query shopCurrency {
    shop {
      currencyCode
    }
  }
`;

export const createCode: AdminQuery<CreateCodeMutation, CreateCodeMutationVariables> = `#graphql
  mutation createCode($discount: DiscountCodeBasicInput!) {
    discountCodeBasicCreate(basicCodeDiscount: $discount) {
      codeDiscountNode {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

export const createShippingCode: AdminQuery<CreateShippingCodeMutation, CreateShippingCodeMutationVariables> = `#graphql
  mutation createShippingCode($discount: DiscountCodeFreeShippingInput!) {
    discountCodeFreeShippingCreate(freeShippingCodeDiscount: $discount) {
      codeDiscountNode {
        id
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

/** Whose a code is: one that a lost answer left behind is ours, known by its title. */
export const findCode: AdminQuery<FindCodeQuery, FindCodeQueryVariables> = `#graphql
  query findCode($code: String!) {
    codeDiscountNodeByCode(code: $code) {
      id
      codeDiscount {
        ... on DiscountCodeBasic {
          title
        }
        ... on DiscountCodeFreeShipping {
          title
        }
      }
    }
  }
`;
