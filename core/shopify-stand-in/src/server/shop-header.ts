/** Names the shop where the host name does not: what came for `*.myshopify.com` and was sent here instead. */
export const shopHeader = 'x-stand-in-shop';
