import { isShopHost } from './is-shop-host.ts';

/**
 * Whether a session token says one thing only: it is of the shop that it is for, and ends. Shopify's library reads the shop
 * from `dest` alone, and takes a token without an end for one without a limit.
 *
 * @param body the middle part of a token whose signature is good
 */
export function namesOneShop(body: string): boolean {
  try {
    const { iss, dest, exp } = JSON.parse(Buffer.from(body, 'base64url').toString()) as Readonly<
      Record<string, unknown>
    >;
    const [by, to] = [new URL(String(iss)), new URL(String(dest))];
    return typeof exp === 'number' && by.protocol === 'https:' && by.host === to.host && isShopHost(to.host);
  } catch {
    // Not JSON, or no addresses: then it names none.
    return false;
  }
}
