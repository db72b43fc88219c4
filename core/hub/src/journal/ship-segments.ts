import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import type { HubParts } from '../platform/hub-parts.ts';
import { sealStream } from '../platform/sealed-stream.ts';
import { listSegments } from './list-segments.ts';
import { listShipped } from './list-shipped.ts';
import { segmentHead } from './segment-file.ts';
import { writeSegmentName, type SegmentName } from './segment-name.ts';
import { writeShippedName, type Shipped } from './shipped-name.ts';

export type ShipParts = Pick<HubParts, 'env' | 'clock' | 'keys' | 'store'> & {
  readonly journal: Pick<HubParts['journal'], 'folder' | 'writer' | 'isOpen'>;
};

/** What is in the object store, by file; absent where nobody has looked yet. */
export interface ShippedBook {
  known?: Map<string, Shipped>;
}

/**
 * Copies every segment that is closed into the object store, compressed and sealed, and gives their number. The list of what
 * lies there is the only note of how far it came: a crash at any moment loses nothing, and what is shipped again is the same
 * object. Rejects with a `StoreError`; what was shipped until then is shipped.
 */
export async function shipSegments(parts: ShipParts, book: ShippedBook = {}): Promise<number> {
  const { store, journal } = parts;
  const known = (book.known ??= await listShipped(store));
  let count = 0;
  for (const [writer, numbers] of await listSegments(journal.folder))
    for (const number of numbers) {
      const segment = { writer, number };
      const file = writeSegmentName(segment);
      // It was deleted by another process.
      const found = await stat(path.join(journal.folder, file)).catch(() => undefined);
      if (!found || found.size <= segmentHead.length) continue;
      const shipped: Shipped = { ...segment, bytes: found.size, endedAtMs: found.mtimeMs };
      const before = known.get(file);
      if (before && before.bytes >= shipped.bytes) continue;
      if (!isClosed(parts, segment, numbers, found.mtimeMs)) continue;
      await shipSegment(parts, shipped);
      if (before) await store.delete(writeShippedName(before));
      known.set(file, shipped);
      count++;
    }
  return count;
}

async function shipSegment({ keys, store, journal }: ShipParts, shipped: Shipped): Promise<void> {
  const name = writeShippedName(shipped);
  const source = createReadStream(path.join(journal.folder, writeSegmentName(shipped)), { end: shipped.bytes - 1 });
  const sealed = sealStream(keys, name);
  const compressing = pipeline(source, createZstdCompress(), sealed);
  const putting = store.put(name, sealed).catch((error: unknown) => {
    sealed.destroy();
    throw error;
  });
  // Whichever fails, the other is ended by it; what the store says is told.
  const [put, compressed] = await Promise.allSettled([putting, compressing]);
  if (put.status === 'rejected') throw put.reason;
  if (compressed.status === 'rejected') throw compressed.reason;
}

/**
 * Another process closes a segment in time; one that died writes no more. Twice that time allows for what was waiting,
 * and what was written far in the future was written before the clock was set back.
 */
function isClosed(
  { env, clock, journal }: ShipParts,
  { writer, number }: SegmentName,
  numbers: readonly number[],
  writtenAtMs: number,
): boolean {
  if (writer === journal.writer) return !journal.isOpen(number);
  return number < (numbers.at(-1) ?? 0) || Math.abs(clock.nowMs() - writtenAtMs) > env.journal.segmentSeconds * 2_000;
}
