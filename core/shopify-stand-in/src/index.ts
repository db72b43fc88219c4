export { openShops } from './shop/open-shops.ts';
export type { Shops } from './shop/open-shops.ts';
export type { Happening, Shop, ShopData } from './shop/shop.ts';
export { placeOrder } from './shop/place-order.ts';
export { checkDiscount } from './shop/check-discount.ts';
export { readPurchases } from './shop/read-purchases.ts';
export { demoCustomers, demoDomain, seedDemoShop } from './demo/seed-demo-shop.ts';
