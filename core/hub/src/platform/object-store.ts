import type { Readable } from 'node:stream';
import type { Env } from './env.ts';
import { openFolderStore } from './folder-store.ts';

export interface StoredObject {
  readonly name: string;
  readonly bytes: number;
}

/**
 * Where journal segments and backups are kept: whole objects under names such as `backups/…`, each put once and read by
 * us alone. What goes wrong rejects with a `StoreError`.
 */
export interface ObjectStore {
  /** In words, for a sentence to whoever runs the hub. */
  readonly place: string;
  /** Keeps all of it under the name once this resolves, and nothing of it where it rejects. */
  put(name: string, pieces: AsyncIterable<Uint8Array>): Promise<void>;
  /** Undefined where there is none of that name. The stream fails where the store does. */
  get(name: string): Promise<Readable | undefined>;
  head(name: string): Promise<StoredObject | undefined>;
  /** By name, in the order of their bytes. */
  list(prefix: string): AsyncIterable<StoredObject>;
  /** Does nothing where there is none. */
  delete(name: string): Promise<void>;
  /** What its clock shows, epoch milliseconds; only of one that is certainly on another machine. */
  readTime?(): Promise<number | undefined>;
  /** Whether somebody without our keys could read it. */
  isOpenToAnyone(name: string): Promise<boolean>;
}

/** `full`: no room; `away`: nobody answers, or not as they should; `refused`: our keys, the bucket's name or its rights are wrong. */
export class StoreError extends Error {
  readonly why: 'full' | 'away' | 'refused';
  constructor(why: StoreError['why'], message: string, cause?: unknown) {
    super(message, { cause });
    this.why = why;
  }
}

/** What was being put broke off: no fault of the store's. */
export class BrokenSource extends Error {}

/** Passes on what is put, and marks a failure of its source as one. */
export async function* watchSource(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* pieces;
  } catch (error) {
    throw new BrokenSource('what was put broke off', { cause: error });
  }
}

/**
 * An S3-compatible bucket where one is named, else a folder in the hub's own.
 *
 * @param patience for whoever wants an answer, not the object: a bucket that hangs is asked once, and not for long
 */
export async function openObjectStore(
  { objectStore }: Pick<Env, 'objectStore'>,
  patience: { readonly maxAttempts?: number; readonly waitMs?: number } = {},
): Promise<ObjectStore> {
  if (objectStore.kind === 'folder') return openFolderStore(objectStore.folder);
  // The library is large; whoever keeps a folder need not load it.
  const { openS3Store } = await import('./s3-store.ts');
  return openS3Store(objectStore, patience);
}

/** Names that are safe as a path and in an address. */
export function checkObjectName(name: string): string {
  const isGood = /^[a-z0-9][\w.-]*(\/[a-z0-9][\w.-]*)*$/i.test(name) && !name.includes('..') && name.length < 500;
  if (!isGood) throw new RangeError(`no name for an object: ${name}`);
  return name;
}
