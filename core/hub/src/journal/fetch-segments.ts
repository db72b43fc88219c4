import { mkdir, open, rename, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createZstdDecompress } from 'node:zlib';
import type { HubParts } from '../platform/hub-parts.ts';
import { openSealedStream, UnopenedError } from '../platform/sealed-stream.ts';
import { listShipped } from './list-shipped.ts';
import { writeSegmentName } from './segment-name.ts';
import { writeShippedName, type Shipped } from './shipped-name.ts';

/** `damaged`: the names of those that are not what was shipped, or were sealed by a key that is not here. */
export interface Fetched {
  readonly segments: number;
  readonly damaged: readonly string[];
}

/**
 * Brings segments back from the object store into the journal's folder, those that are wanted and not there. Where the folder
 * has as much or more, its own stays. One that does not open keeps none of the others away. Rejects while the store is away.
 */
export async function fetchSegments(
  { keys, store, journal }: Pick<HubParts, 'keys' | 'store'> & { readonly journal: { readonly folder: string } },
  isWanted: (segment: Shipped) => boolean,
  hear: (done: number, of: number) => void = () => {},
): Promise<Fetched> {
  await mkdir(journal.folder, { recursive: true });
  const wanted: Shipped[] = [];
  for (const shipped of (await listShipped(store)).values()) {
    const here = await stat(path.join(journal.folder, writeSegmentName(shipped))).catch(() => undefined);
    if (isWanted(shipped) && (here?.size ?? 0) < shipped.bytes) wanted.push(shipped);
  }
  const damaged: string[] = [];
  for (const [at, shipped] of wanted.entries()) {
    await fetchSegment(shipped).catch((error: unknown) => {
      if (!(error instanceof UnopenedError)) throw error;
      damaged.push(writeShippedName(shipped));
    });
    hear(at + 1, wanted.length);
  }
  return { segments: wanted.length - damaged.length, damaged };

  async function fetchSegment(shipped: Shipped): Promise<void> {
    const name = writeShippedName(shipped);
    const sealed = await store.get(name);
    if (!sealed) throw new Error(`${name} has gone from ${store.place}.`);
    const file = path.join(journal.folder, writeSegmentName(shipped));
    const draft = `${file}.draft`;
    try {
      const handle = await open(draft, 'w', 0o600);
      await pipeline(
        sealed,
        openSealedStream(keys, name),
        createZstdDecompress(),
        handle.createWriteStream({ flush: true }),
      );
      await utimes(draft, shipped.endedAtMs / 1_000, shipped.endedAtMs / 1_000);
      await rename(draft, file);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }
}
