import { Prisma, type RightsRequest as Row } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { RequestState, RequestStep, RequestVia, Right } from './right.ts';

export type RequestRow = Omit<Row, 'right' | 'via' | 'state' | 'history' | 'orders'> & {
  readonly right: Right;
  readonly via: RequestVia;
  readonly state: RequestState;
  readonly history: readonly RequestStep[];
  readonly orders: readonly string[];
};

const typed = (row: Row): RequestRow => row as unknown as RequestRow;

/** Puts a request in; one of this id that is there stays as it is. @returns whether it is new */
export async function insertRequest(db: Db | Tx, request: Omit<RequestRow, 'doneAt'>): Promise<boolean> {
  const data = request as unknown as Prisma.RightsRequestCreateManyInput;
  return (await db.rightsRequest.createMany({ data: [data], skipDuplicates: true })).count > 0;
}

export async function readRequest(db: Db | Tx, site: string, id: string): Promise<RequestRow | undefined> {
  const row = await db.rightsRequest.findUnique({ where: { site_id: { site, id } } });
  return row ? typed(row) : undefined;
}

export async function readRequestByToken(db: Db, site: string, tokenHash: string): Promise<RequestRow | undefined> {
  const row = await db.rightsRequest.findFirst({ where: { site, tokenHash } });
  return row ? typed(row) : undefined;
}

/** Changes a request that stands in one of some states, and notes it; false where it stands in another by now. */
export async function moveRequest(
  db: Db | Tx,
  site: string,
  id: string,
  from: readonly RequestState[],
  { step, ...data }: Omit<Prisma.RightsRequestUpdateManyMutationInput, 'history'> & { readonly step: RequestStep },
): Promise<boolean> {
  const row = await readRequest(db, site, id);
  if (!row || !from.includes(row.state)) return false;
  const history = [...row.history, step] as unknown as Prisma.InputJsonArray;
  const { count } = await db.rightsRequest.updateMany({
    where: { site, id, state: row.state },
    data: { ...data, history },
  });
  return count === 1;
}

/** Those that somebody must still do something about come first, by when they are due; then the rest, the newest first. */
export async function listRequestRows(db: Db, site: string, take: number): Promise<readonly RequestRow[]> {
  const pending = { site, state: { in: ['open', 'working'] } };
  const first = await db.rightsRequest.findMany({ where: pending, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }], take });
  const rest = await db.rightsRequest.findMany({
    where: { site, state: { in: ['done', 'refused'] } },
    orderBy: [{ askedAt: 'desc' }, { id: 'asc' }],
    take: Math.max(0, take - first.length),
  });
  return [...first, ...rest].map(typed);
}

export async function countPendingRequests(
  db: Db,
  site: string,
  now: Date,
): Promise<{ readonly pending: number; readonly overdue: number }> {
  const where = { site, state: { in: ['open', 'working'] } };
  const [pending, overdue] = await Promise.all([
    db.rightsRequest.count({ where }),
    db.rightsRequest.count({ where: { ...where, dueAt: { lt: now } } }),
  ]);
  return { pending, overdue };
}

/** Requests of all sites that are due before a moment. */
export async function listPendingBefore(db: Db, before: Date): Promise<readonly RequestRow[]> {
  const where = { state: { in: ['open', 'working'] }, dueAt: { lt: before } };
  return (await db.rightsRequest.findMany({ where, orderBy: { dueAt: 'asc' } })).map(typed);
}

/** Nobody has said that it was they: such a request names somebody who may know nothing of it. */
export function deleteOldUnproven(tx: Tx, batch: Batch): Promise<number> {
  return deleteOld(tx, batch, Prisma.sql`t."state" = 'unproven'`);
}

export function deleteOldEnded(tx: Tx, batch: Batch): Promise<number> {
  return deleteOld(tx, batch, Prisma.sql`t."state" in ('done', 'refused', 'lapsed')`);
}

function deleteOld(tx: Tx, { site, before, most, held }: Batch, isSuch: Prisma.Sql): Promise<number> {
  const isFree = Prisma.sql`(t."person" is null or t."person" <> all(${[...held.persons]}::text[]))`;
  const isOver = Prisma.sql`t."site" = ${site} and t."asked_at" <= ${before} and ${isSuch} and ${isFree}`;
  return deleteSome(tx, Prisma.sql`"rights_request"`, isOver, most);
}

/** Requests that were begun long ago: whoever was at it is no more. */
export async function listWorkingSince(db: Db, before: Date): Promise<readonly RequestRow[]> {
  return (await db.rightsRequest.findMany({ where: { state: 'working', askedAt: { lt: before } } })).map(typed);
}
