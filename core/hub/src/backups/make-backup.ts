import { createHash } from 'node:crypto';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createZstdCompress } from 'node:zlib';
import { drawId } from '../platform/draw-id.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { seal } from '../platform/key-ring.ts';
import { StoreError } from '../platform/object-store.ts';
import { sealStream } from '../platform/sealed-stream.ts';
import { folderOf, manifestOf, nameBackup, partOf } from './backup-name.ts';
import type { Manifest, Part } from './manifest.ts';
import { openSnapshot } from './snapshot.store.ts';

/** How far long work has come: `part` is a table. */
export type Hear = (progress: { readonly part: string; readonly rows: number; readonly bytes: number }) => void;

/** `open`: it is made, and lies where anybody may read it. It is sealed, but a bucket of ours is private. */
export type MadeBackup =
  | { readonly ok: true; readonly manifest: Manifest; readonly isOpenToAnyone: boolean }
  | { readonly ok: false; readonly why: 'busy' | 'database' | StoreError['why']; readonly problem: string };

export type BackupParts = Pick<HubParts, 'databaseUrl' | 'store' | 'keys' | 'clock'>;

/**
 * Copies the whole database, as it is at one moment, into the object store: compressed, sealed, with checksums. Nothing that
 * the hub does waits for it. Without its manifest, which is put last, a backup is none; what was put before a failure is
 * taken away, here or at the next pruning.
 */
export async function makeBackup(parts: BackupParts, hear: Hear = () => {}): Promise<MadeBackup> {
  const { store, keys, clock } = parts;
  const snapshot = await openSnapshot(parts.databaseUrl).catch((error: unknown) => error as Error);
  if (snapshot instanceof Error)
    return { ok: false, why: 'database', problem: `The database cannot be read: ${snapshot.message}.` };
  if (!snapshot) return { ok: false, why: 'busy', problem: 'Another process is making a backup of this database.' };
  const atMs = clock.nowMs();
  const id = nameBackup(atMs, drawId(8));
  try {
    const tables: Part[] = [];
    for (const { name, columns } of snapshot.tables)
      tables.push(await putPart(parts, id, { name, columns }, snapshot.copyTable(name, columns), hear));
    const jobs = await putPart(parts, id, { name: 'beckon_restore_job', columns: ['job'] }, snapshot.copyJobs(), hear);
    const { migrations, sequences, positions } = snapshot;
    const manifest: Manifest = {
      format: 1,
      id,
      atMs,
      migrations: [...migrations],
      tables,
      jobs,
      sequences,
      positions,
    };
    const name = manifestOf(id);
    await store.put(name, Readable.from([seal(keys, Buffer.from(JSON.stringify(manifest)), name)]));
    return { ok: true, manifest, isOpenToAnyone: await store.isOpenToAnyone(name) };
  } catch (error) {
    await clearAway().catch(() => {}); // The next pruning does.
    if (error instanceof StoreError) return { ok: false, why: error.why, problem: error.message };
    return { ok: false, why: 'database', problem: `The backup broke off: ${(error as Error).message}.` };
  } finally {
    await snapshot.close().catch(() => {}); // It is gone already.
  }

  async function clearAway(): Promise<void> {
    for await (const { name } of store.list(folderOf(id))) await store.delete(name);
  }
}

async function putPart(
  { store, keys }: BackupParts,
  id: string,
  about: { readonly name: string; readonly columns: readonly string[] },
  source: Readable,
  hear: Hear,
): Promise<Part> {
  const name = partOf(id, about.name);
  const sealed = sealStream(keys, name);
  const counted = countRows((progress) => hear({ part: about.name, ...progress }));
  const copying = pipeline(source, counted.stream, createZstdCompress(), sealed);
  const putting = store.put(name, sealed).catch((error: unknown) => {
    sealed.destroy();
    throw error;
  });
  const [put, copied] = await Promise.allSettled([putting, copying]);
  if (put.status === 'rejected' && put.reason instanceof StoreError) throw put.reason;
  if (copied.status === 'rejected') throw copied.reason;
  if (put.status === 'rejected') throw put.reason;
  return { name: about.name, columns: [...about.columns], ...counted.sum() };
}

/** Counts and sums up what passes. A line end within a value is written as `\n`, so that lines are rows. */
export function countRows(hear: (progress: { rows: number; bytes: number }) => void = () => {}) {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  const stream = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) rows++;
      hear({ rows, bytes });
      done(null, piece);
    },
  });
  return { stream, sum: () => ({ rows, bytes, sha256: hash.digest('hex') }) };
}
