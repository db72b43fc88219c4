import type { Shop, Token } from '../shop/shop.ts';

/** The token with this text, where it is one of this shop's and still good. */
export function findToken(shop: Shop, access: string | null | undefined): Token | undefined {
  const token = shop.data.tokens.find((it) => it.access === access);
  return token && (token.expiresAtMs === null || token.expiresAtMs > shop.nowMs()) ? token : undefined;
}
