export interface Metafield {
  readonly id: number;
  /** The gid of what it belongs to. */
  readonly owner: string;
  /** As stored: `$app:beckon` of app 7 is `app--7--beckon`. */
  readonly namespace: string;
  readonly key: string;
  type: string;
  value: string;
  readonly createdAt: string;
  updatedAt: string;
}

export interface MetafieldDefinition {
  readonly id: number;
  readonly ownerType: string;
  readonly namespace: string;
  readonly key: string;
  name: string;
  description: string | null;
  readonly type: string;
  access: { admin: string; storefront: string };
}

/** Shopify's limits since API version 2026-04: 128 kB of JSON, 64 kB of anything else. Its kB is taken as 1,000 here. */
export const mostMetafieldBytes = { json: 128_000, other: 64_000 } as const;
