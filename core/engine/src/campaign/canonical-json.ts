/**
 * A JSON value as its one canonical text (RFC 8785): keys sorted by UTF-16 code units, no white space, numbers and text as
 * ECMAScript writes them. Keys that are undefined are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item: unknown) => canonicalJson(item ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value as Readonly<Record<string, unknown>>)
    .filter(([, inside]) => inside !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inside]) => `${JSON.stringify(key)}:${canonicalJson(inside)}`);
  return `{${members.join(',')}}`;
}
