import type { Prisma } from '../../generated/client.ts';
import type { Db } from '../platform/db.ts';
import { holdsWords } from './holds-words.ts';
import type { Lead } from './lead.ts';
import type { LeadRow } from './lead.store.ts';
import { toLead } from './lead.store.ts';
import type { LeadFilter } from './list-leads.ts';

const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.LeadOrderByWithRelationInput[];

/** Which leads are meant, as the database reads it. */
export type LeadWhere = Prisma.LeadWhereInput;

/** How many of the newest are opened and read for words; who searches further back names a time or a whole address. */
export const mostRead = 5_000;
/** As many as a search may find: who finds more narrows it down. */
const mostFound = 5_000;

export async function countLeads(db: Db, where: LeadWhere): Promise<number> {
  return db.lead.count({ where });
}

export async function readLeadPage(db: Db, where: LeadWhere, skip: number, take: number): Promise<readonly Lead[]> {
  return (await db.lead.findMany({ where, orderBy: newestFirst, skip, take })).map(toLead);
}

/**
 * Goes through all that fit in the order of lists; a lead that comes meanwhile moves nothing. What its person has frozen
 * leaves in no file.
 */
export async function* readAllLeads(db: Db, where: LeadWhere, batch = 500): AsyncGenerator<Lead> {
  for await (const row of readRows(db, { ...where, frozenAt: null }, batch)) yield toLead(row);
}

async function* readRows(db: Db, where: LeadWhere, batch: number): AsyncGenerator<LeadRow> {
  let last: LeadRow | undefined;
  do {
    const after: LeadWhere = last
      ? { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] }
      : {};
    const rows: LeadRow[] = await db.lead.findMany({
      where: { AND: [where, after] },
      orderBy: newestFirst,
      take: batch,
    });
    yield* rows;
    last = rows.length === batch ? rows.at(-1) : undefined;
  } while (last);
}

export const toLeadWhere = (site: string, { campaign, verdict, state, from, to }: LeadFilter): LeadWhere => ({
  site,
  deletedAt: null,
  ...(campaign !== undefined && { campaign }),
  ...(verdict !== undefined && { verdict }),
  ...(state !== undefined && { state }),
  ...((from ?? to) && { createdAt: { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) } }),
});

/**
 * Of the leads that are meant, those that some words lead to: by code or by what is known of the person among all of them,
 * by what was filled in among the newest. What was filled in is sealed, so that it is opened here, not searched there.
 */
export async function findWords(
  db: Db,
  where: LeadWhere,
  words: string,
  exact: readonly LeadWhere[],
): Promise<LeadWhere> {
  const code = { contains: words.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`), mode: 'insensitive' as const };
  const known = await db.lead.findMany({
    where: { AND: [where, { OR: [...exact, { code }] }] },
    select: { id: true },
    orderBy: newestFirst,
    take: mostFound,
  });
  const ids = new Set(known.map(({ id }) => id));
  let left = mostRead;
  for await (const row of readRows(db, where, 500)) {
    if (!left-- || ids.size >= mostFound) break;
    if (holdsWords(toLead(row), words)) ids.add(row.id);
  }
  return { ...where, id: { in: [...ids] } };
}
