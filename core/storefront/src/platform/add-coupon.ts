import type { findShop } from './find-shop.ts';

/** Puts a code into the cart of the shop, where there is one; false where that cannot be done, for whatever reason. */
export async function addCoupon(loadShop: ReturnType<typeof findShop>, code: string): Promise<boolean> {
  try {
    return !!(await (await loadShop?.())?.addCoupon(code));
  } catch {
    return false;
  }
}
