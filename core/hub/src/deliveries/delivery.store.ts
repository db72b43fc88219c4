import type { Db, Tx } from '../platform/db.ts';

/** @returns whether it was not there yet */
export async function writeDelivery(
  tx: Tx,
  delivery: { readonly site: string; readonly id: string; readonly topic: string; readonly at: Date },
): Promise<boolean> {
  return (await tx.delivery.createMany({ data: [delivery], skipDuplicates: true })).count > 0;
}

export async function deleteDeliveriesBefore(db: Db, before: Date): Promise<number> {
  return (await db.delivery.deleteMany({ where: { at: { lt: before } } })).count;
}
