import type { ObjectStore } from '../platform/object-store.ts';
import { writeSegmentName } from './segment-name.ts';
import { readShippedName, shippedPrefix, writeShippedName, type Shipped } from './shipped-name.ts';

/** The segments in the object store by their files' names. Of one that was shipped twice, that which has more. */
export async function listShipped(store: ObjectStore): Promise<Map<string, Shipped>> {
  const found = new Map<string, Shipped>();
  for await (const { name } of store.list(shippedPrefix)) {
    const shipped = readShippedName(name);
    if (!shipped) continue;
    const file = writeSegmentName(shipped);
    const other = found.get(file);
    if (!other || other.bytes < shipped.bytes) found.set(file, shipped);
  }
  return found;
}

/** Deletes a segment from the store, with whatever else was shipped of it before. */
export async function deleteShipped(store: ObjectStore, segment: Shipped): Promise<void> {
  const prefix = `${shippedPrefix}${writeSegmentName(segment)}/`;
  const own = writeShippedName(segment);
  const names = (await Array.fromAsync(store.list(prefix))).map(({ name }) => name);
  // The fullest last: a crash in between leaves what matters.
  for (const name of [...names.filter((each) => each !== own), own]) await store.delete(name);
}
