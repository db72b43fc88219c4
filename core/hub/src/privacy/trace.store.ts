import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { Rows } from './data-answer.ts';

export async function listOrders(db: Db, site: string, ids: readonly string[]): Promise<Rows> {
  return db.order.findMany({ where: { site, id: { in: [...ids] } }, orderBy: { at: 'asc' } });
}

export async function listEvents(db: Db, site: string, visitors: readonly string[]): Promise<Rows> {
  return db.event.findMany({
    where: { site, visitor: { in: [...visitors] } },
    orderBy: [{ at: 'asc' }, { id: 'asc' }],
  });
}

export async function writeDataRequest(
  db: Db,
  request: { readonly site: string; readonly id: string; readonly askedAt: Date; readonly answer: object },
): Promise<void> {
  // Whatever JSON makes of times and amounts is what a person reads.
  const answer = JSON.parse(JSON.stringify(request.answer)) as Prisma.InputJsonObject;
  const { site, id } = request;
  await db.dataRequest.upsert({
    where: { site_id: { site, id } },
    create: { ...request, answer },
    update: { answer },
  });
}

export async function listDataRequests(db: Db, site: string) {
  return db.dataRequest.findMany({ where: { site }, orderBy: { askedAt: 'desc' } });
}

export async function findDataRequest(db: Db, site: string, id: string) {
  return db.dataRequest.findUnique({ where: { site_id: { site, id } } });
}

export async function deleteDataRequests(db: Db, site: string, ids: readonly string[]): Promise<void> {
  await db.dataRequest.deleteMany({ where: { site, id: { in: [...ids] } } });
}

export function deleteOldDataRequests(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(tx, Prisma.sql`"data_request"`, Prisma.sql`t."site" = ${site} and t."asked_at" <= ${before}`, most);
}
