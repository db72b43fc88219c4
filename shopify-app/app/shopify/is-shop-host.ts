const shopHost = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

/** Whether this is a shop's own host, as Shopify gives it: nothing else is asked in a shop's name, and nothing else may frame us. */
export const isShopHost = (host: string): boolean => shopHost.test(host);
