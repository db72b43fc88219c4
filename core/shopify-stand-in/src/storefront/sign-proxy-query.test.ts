import { expect, test } from 'vitest';
import { signProxyQuery } from './sign-proxy-query.ts';

/** The examples of Shopify's documents, whose secret is `hush`. */
test.each([
  [
    'extra=1&extra=2&shop=shop-name.myshopify.com&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555',
    'a9718877bea71c2484f91608a7eaea1532bdf71f5c56825065fa4ccabe549ef3',
  ],
  [
    'extra=1&extra=2&shop=shop-name.myshopify.com&logged_in_customer_id=1&path_prefix=%2Fapps%2Fawesome_reviews&timestamp=1317327555',
    '4c68c8624d737112c91818c11017d24d334b524cb5c2b8ba08daa056f7395ddb',
  ],
])('%s is signed as Shopify signs it', (query, signature) => {
  expect(signProxyQuery(new URLSearchParams(query), 'hush')).toBe(signature);
  expect(signProxyQuery(new URLSearchParams(`${query}&signature=${signature}`), 'hush')).toBe(signature);
});
