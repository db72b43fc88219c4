import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Removal } from './list-removals.ts';
import type { Batch } from './retention-kind.ts';

/** Adds to what was removed of a kind on the day of `at`: in the transaction that removes, so that neither is without the other. */
export async function addRemoved(
  tx: Tx,
  {
    site,
    kind,
    count,
    at,
  }: { readonly site: string; readonly kind: string; readonly count: number; readonly at: Date },
): Promise<void> {
  const key = { site, day: new Date(at.toISOString().slice(0, 10)), kind };
  await tx.deletionReport.upsert({
    where: { site_day_kind: key },
    create: { ...key, count, at },
    update: { count: { increment: count }, at },
  });
}

export async function listReportRows(db: Db, site: string, most: number): Promise<readonly Removal[]> {
  const orderBy = [{ day: 'desc' as const }, { kind: 'asc' as const }];
  const rows = await db.deletionReport.findMany({ where: { site }, orderBy, take: most });
  return rows.map(({ kind, count, at }) => ({ kind, count, at: at.toISOString() }));
}

export function deleteOldReports(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(tx, Prisma.sql`"deletion_report"`, Prisma.sql`t."site" = ${site} and t."at" <= ${before}`, most);
}
