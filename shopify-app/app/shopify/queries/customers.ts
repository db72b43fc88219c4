import type { AdminQuery } from './admin-query.ts';
import type {
  AddCustomerTagsMutation,
  AddCustomerTagsMutationVariables,
  CreateCustomerMutation,
  CreateCustomerMutationVariables,
  FindCustomerQuery,
  FindCustomerQueryVariables,
  SetEmailConsentMutation,
  SetEmailConsentMutationVariables,
  SetSmsConsentMutation,
  SetSmsConsentMutationVariables,
} from './admin.generated.d.ts';

export const findCustomer: AdminQuery<FindCustomerQuery, FindCustomerQueryVariables> = `#graphql
  query findCustomer($identifier: CustomerIdentifierInput!) {
    customerByIdentifier(identifier: $identifier) {
      id
      defaultEmailAddress {
        marketingState
        marketingUpdatedAt
      }
      defaultPhoneNumber {
        smsMarketingConsent {
          state
          updatedAt
        }
      }
    }
  }
`;

export const createCustomer: AdminQuery<CreateCustomerMutation, CreateCustomerMutationVariables> = `#graphql
  mutation createCustomer($customer: CustomerInput!) {
    customerCreate(input: $customer) {
      customer {
        id
      }
      userErrors {
        field
        message
      }
    }
  }
`;

export const setEmailConsent: AdminQuery<SetEmailConsentMutation, SetEmailConsentMutationVariables> = `#graphql
  mutation setEmailConsent($customer: ID!, $consent: CustomerEmailMarketingConsentInput!) {
    customerEmailMarketingConsentUpdate(input: { customerId: $customer, emailMarketingConsent: $consent }) {
      userErrors {
        field
        message
      }
    }
  }
`;

export const setSmsConsent: AdminQuery<SetSmsConsentMutation, SetSmsConsentMutationVariables> = `#graphql
  mutation setSmsConsent($customer: ID!, $consent: CustomerSmsMarketingConsentInput!) {
    customerSmsMarketingConsentUpdate(input: { customerId: $customer, smsMarketingConsent: $consent }) {
      userErrors {
        field
        message
      }
    }
  }
`;

export const addCustomerTags: AdminQuery<AddCustomerTagsMutation, AddCustomerTagsMutationVariables> = `#graphql
  mutation addCustomerTags($customer: ID!, $tags: [String!]!) {
    tagsAdd(id: $customer, tags: $tags) {
      userErrors {
        field
        message
      }
    }
  }
`;
