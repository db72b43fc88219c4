import { Prisma } from '../../generated/client.ts';
import type { Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';

/** @returns whether it was not there yet */
export async function writeDelivery(
  tx: Tx,
  delivery: { readonly site: string; readonly id: string; readonly topic: string; readonly at: Date },
): Promise<boolean> {
  return (await tx.delivery.createMany({ data: [delivery], skipDuplicates: true })).count > 0;
}

export function deleteOldDeliveries(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(tx, Prisma.sql`"delivery"`, Prisma.sql`t."site" = ${site} and t."at" <= ${before}`, most, 'kept');
}
