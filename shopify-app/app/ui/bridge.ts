import type {} from '@shopify/app-bridge-types';

/** App Bridge, once Shopify’s script has made it; undefined on the server and outside the admin. */
export function findBridge(): typeof shopify | undefined {
  return typeof globalThis.shopify === 'undefined' ? undefined : globalThis.shopify;
}

/** A short word of success or failure that fades by itself. What must not be missed belongs in a banner. */
export function showToast(message: string, { isError = false }: { readonly isError?: boolean } = {}): void {
  findBridge()?.toast.show(message, { isError, duration: isError ? 8000 : 4000 });
}
