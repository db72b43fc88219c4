import { backupLock } from '../backups/snapshot.store.ts';
import type { Position } from '../journal/read-journal.ts';
import type { Db, Tx } from '../platform/db.ts';

/** One of all processes carries at a time. Any number will do, as long as nothing else here locks by it. */
const carrying = 4_711_013;

/** Waits until no other transaction carries; the lock goes with the transaction. */
export async function lockCarrying(tx: Tx): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${carrying})`;
}

/** How far the segments of a writer are carried; undefined where nothing of them is. */
export async function readPosition(db: Db | Tx, writer: string): Promise<Position | undefined> {
  const row = await db.projector.findUnique({ where: { name: writer } });
  return row ? { segment: Number(row.segment), offset: Number(row.offset) } : undefined;
}

export async function writePosition(tx: Tx, writer: string, { segment, offset }: Position): Promise<void> {
  const place = { segment, offset };
  await tx.projector.upsert({ where: { name: writer }, create: { name: writer, ...place }, update: place });
}

/** All writers of which something is carried, but for those whose every segment was pruned. */
export async function listCarriedWriters(tx: Tx): Promise<string[]> {
  const rows = await tx.projector.findMany();
  return rows.filter(({ segment, prunedSegment }) => (prunedSegment ?? -1n) < segment).map(({ name }) => name);
}

/**
 * Whether tables may be emptied now: a backup that goes on would find nothing in one that was emptied, though it began before.
 * Until the transaction ends none begins.
 */
export async function mayEmpty(tx: Tx): Promise<boolean> {
  const [row] = await tx.$queryRaw<
    { readonly ok: boolean }[]
  >`select pg_try_advisory_xact_lock(${backupLock}::bigint) as ok`;
  return row?.ok ?? false;
}

/** Empties what the journal can fill again. */
export async function emptyDerived(tx: Tx): Promise<void> {
  await tx.$executeRaw`truncate "event", "counter", "order", "projector"`;
}

/** Sets every writer back to the first segment that is left of it. */
export async function rewindPositions(tx: Tx): Promise<void> {
  await tx.$executeRaw`delete from "projector" where "pruned_segment" is null`;
  // Of a segment that is gone the reader goes on to the next that is there.
  await tx.$executeRaw`update "projector" set "segment" = "pruned_segment", "offset" = 0`;
}

/** Does something that leaves no trace where it fails with an error that `isOurs`; gives that error. */
export async function tryWithin(
  tx: Tx,
  work: () => Promise<void>,
  isOurs: (error: unknown) => boolean,
): Promise<unknown> {
  await tx.$executeRaw`savepoint careful`;
  try {
    await work();
    return undefined;
  } catch (error) {
    if (!isOurs(error)) throw error;
    await tx.$executeRaw`rollback to savepoint careful`;
    return error;
  }
}
