import type { ShopPort } from './shop-port.ts';

/** A site without a platform: its pages fetch the snapshot from the hub, and nobody mints codes or keeps customers. */
export const plainShop: ShopPort = {
  deliverSnapshot: async () => ({ ok: true }),
  mintCode: async () => ({ ok: false, mayRetry: false, problem: 'This site has no shop that could make codes.' }),
  passOnLead: async () => ({ ok: true }),
};
