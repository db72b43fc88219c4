import type { Prisma } from '../../generated/client.ts';
import type { Db } from '../platform/db.ts';
import type { Lead } from './lead.ts';
import type { LeadRow } from './lead.store.ts';
import { toLead } from './lead.store.ts';
import type { LeadFilter } from './list-leads.ts';

const newestFirst = [{ createdAt: 'desc' }, { id: 'desc' }] satisfies Prisma.LeadOrderByWithRelationInput[];

export async function countLeads(db: Db, site: string, filter: LeadFilter): Promise<number> {
  return db.lead.count({ where: await whereOf(db, site, filter) });
}

export async function readLeadPage(
  db: Db,
  site: string,
  filter: LeadFilter,
  skip: number,
  take: number,
): Promise<readonly Lead[]> {
  const rows = await db.lead.findMany({ where: await whereOf(db, site, filter), orderBy: newestFirst, skip, take });
  return rows.map(toLead);
}

/**
 * Goes through all that fit in the order of lists; a lead that comes meanwhile moves nothing. What its person has frozen
 * leaves in no file.
 */
export async function* readAllLeads(db: Db, site: string, filter: LeadFilter, batch = 500): AsyncGenerator<Lead> {
  const where = { ...(await whereOf(db, site, filter)), frozenAt: null };
  let last: LeadRow | undefined;
  do {
    const after: Prisma.LeadWhereInput = last
      ? { OR: [{ createdAt: { lt: last.createdAt } }, { createdAt: last.createdAt, id: { lt: last.id } }] }
      : {};
    const rows: LeadRow[] = await db.lead.findMany({
      where: { AND: [where, after] },
      orderBy: newestFirst,
      take: batch,
    });
    yield* rows.map(toLead);
    last = rows.length === batch ? rows.at(-1) : undefined;
  } while (last);
}

async function whereOf(
  db: Db,
  site: string,
  { search, campaign, verdict, state, from, to }: LeadFilter,
): Promise<Prisma.LeadWhereInput> {
  const words = search?.trim();
  return {
    site,
    deletedAt: null,
    ...(campaign !== undefined && { campaign }),
    ...(verdict !== undefined && { verdict }),
    ...(state !== undefined && { state }),
    ...((from ?? to) && { createdAt: { ...(from && { gte: new Date(from) }), ...(to && { lt: new Date(to) }) } }),
    ...(words && { id: { in: await findIds(db, site, words) } }),
  };
}

/** As many as a search may find: who finds more narrows it down. */
const mostFound = 5_000;

/** Prisma cannot look into all values of a JSON column; PostgreSQL can. */
async function findIds(db: Db, site: string, words: string): Promise<string[]> {
  const pattern = `%${words.replaceAll(/[\\%_]/g, (letter) => `\\${letter}`)}%`;
  const digits = words.replaceAll(/[\s()./-]/g, '').replace(/^0+/, '');
  const phone = /^\+?\d{4,}$/.test(digits) ? `%${digits}%` : pattern;
  const rows = await db.$queryRaw<{ readonly id: string }[]>`
    select id from lead where site = ${site} and deleted_at is null and (
      email ilike ${pattern} or phone like ${phone} or code ilike ${pattern}
      or exists (select 1 from jsonb_each_text(fields) as field where field.value ilike ${pattern}))
    order by created_at desc limit ${mostFound}`;
  return rows.map(({ id }) => id);
}
