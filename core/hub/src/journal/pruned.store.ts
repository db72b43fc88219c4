import type { Db, Tx } from '../platform/db.ts';

/** Notes that a writer's segments up to this one are gone by intention, and until when they reached. */
export async function notePruned(db: Db | Tx, writer: string, segment: number, endedAt: Date): Promise<void> {
  await db.$executeRaw`
    update "projector" set "pruned_segment" = greatest("pruned_segment", ${segment}::bigint),
      "pruned_at" = greatest("pruned_at", ${endedAt}::timestamp(3))
    where "name" = ${writer}`;
}

/** The last moment of which something was pruned; undefined where nothing was. */
export async function readPrunedUntil(tx: Tx): Promise<Date | undefined> {
  const { _max } = await tx.projector.aggregate({ _max: { prunedAt: true } });
  return _max.prunedAt ?? undefined;
}
