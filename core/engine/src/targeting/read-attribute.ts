import { isRecord } from '../is-record.ts';
import { listKeys } from './list-keys.ts';

/**
 * Reads a value by name: the longest key that is there, then the rest within it, so that `page.product.price` is found
 * under `page.product`, and `page.query.a.b` under the key `a.b` before `a`. Own properties of records only, so a name
 * such as `constructor` finds nothing. Undefined where there is nothing.
 */
export function readAttribute(record: unknown, name: string, keys = listKeys(name)): unknown {
  if (!isRecord(record)) return undefined;
  for (const key of keys) {
    if (Object.hasOwn(record, key)) {
      const value = record[key];
      return key === name ? value : readAttribute(value, name.slice(key.length + 1));
    }
  }
  return undefined;
}
