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
