/** Shopify's name for a thing across its APIs: `gid://shopify/Product/1`. */
export const toGid = (kind: string, id: number): string => `gid://shopify/${kind}/${id}`;

/** The number in such a name, where it is one of this kind. */
export function readGid(kind: string, gid: string): number | undefined {
  const prefix = `gid://shopify/${kind}/`;
  const rest = gid.startsWith(prefix) ? gid.slice(prefix.length).split('?')[0] : undefined;
  return rest && /^\d+$/.test(rest) ? Number(rest) : undefined;
}
