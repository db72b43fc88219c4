import { createHash } from 'node:crypto';
import type { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
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

/** Notes that visitors are forgotten until now, and takes their name from what is there. @returns orders concerned */
export async function forgetVisitors(
  tx: Tx,
  site: string,
  visitors: readonly string[],
  at: Date,
): Promise<readonly { readonly site: string; readonly id: string }[]> {
  const names = [...visitors];
  for (const visitor of names) {
    const key = { site, visitor: hashVisitor(site, visitor) };
    await tx.forgotten.upsert({ where: { site_visitor: key }, create: { ...key, at }, update: { at } });
  }
  const orders = await tx.order.findMany({ where: { site, visitor: { in: names } }, select: { site: true, id: true } });
  await tx.event.updateMany({ where: { site, visitor: { in: names } }, data: { visitor: null, visit: null } });
  await tx.order.updateMany({ where: { site, visitor: { in: names } }, data: { visitor: null } });
  return orders;
}

/** The same as `event.store.ts` makes of it in SQL. */
const hashVisitor = (site: string, visitor: string): string =>
  createHash('sha256').update(`${site}:${visitor}`).digest('hex');

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

export async function deleteDataRequestsBefore(db: Db, before: Date): Promise<number> {
  return (await db.dataRequest.deleteMany({ where: { askedAt: { lt: before } } })).count;
}
