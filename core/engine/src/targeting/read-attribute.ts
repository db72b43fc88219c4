/**
 * Reads a value by name: the longest key that is there, then the rest within it, so that `page.product.price` is found
 * under `page.product`, and `page.query.a.b` under the key `a.b` before `a`. Own properties of records only, so a name
 * such as `constructor` finds nothing. Undefined where there is nothing.
 */
export function readAttribute(record: unknown, name: string): unknown {
  if (typeof record !== 'object' || !record || Array.isArray(record)) return undefined;
  for (let end = name.length; end > 0; end = name.lastIndexOf('.', end - 1)) {
    const key = name.slice(0, end);
    if (Object.hasOwn(record, key)) {
      const value = (record as Readonly<Record<string, unknown>>)[key];
      return end < name.length ? readAttribute(value, name.slice(end + 1)) : value;
    }
  }
  return undefined;
}
