import { Prisma, type Lead as Row } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import type { Lead } from './lead.ts';

export type LeadRow = Row;

export async function readLeadByKey(db: Db, site: string, key: string): Promise<LeadRow | undefined> {
  return (await db.lead.findUnique({ where: { site_key: { site, key } } })) ?? undefined;
}

export async function readLeadRow(db: Db | Tx, site: string, id: string): Promise<LeadRow | undefined> {
  return (await db.lead.findUnique({ where: { site_id: { site, id } } })) ?? undefined;
}

export async function readLeadByToken(db: Db, site: string, tokenHash: string): Promise<LeadRow | undefined> {
  return (await db.lead.findFirst({ where: { site, tokenHash } })) ?? undefined;
}

export async function insertLead(
  tx: Tx,
  lead: Omit<Prisma.LeadUncheckedCreateInput, 'fields' | 'consents' | 'reasons'> &
    Pick<Lead, 'fields' | 'consents' | 'reasons'>,
): Promise<LeadRow> {
  return tx.lead.create({ data: lead as unknown as Prisma.LeadUncheckedCreateInput });
}

export async function writeLead(
  db: Db | Tx,
  site: string,
  id: string,
  data: Prisma.LeadUncheckedUpdateManyInput,
): Promise<boolean> {
  return (await db.lead.updateMany({ where: { site, id }, data })).count === 1;
}

/** Whether what a database refused was refused because it is there already. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';

/** A lead as its owner reads it: without what belongs to the machinery. */
export function toLead(row: LeadRow): Lead {
  const { site: _site, key: _key, digest: _digest, ticket: _ticket, person: _person, phoneHash: _phone, fieldNames: _names, tokenHash: _hash, asked: _asked, ...kept } = row; // prettier-ignore
  const present = Object.entries(kept)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => [name, value instanceof Date ? value.toISOString() : value]);
  return Object.fromEntries(present) as Lead;
}

/** @returns the ids of those that changed */
export async function writeDeleted(
  db: Db | Tx,
  site: string,
  ids: readonly string[],
  deletedAt: Date | null,
): Promise<readonly string[]> {
  const where = { site, id: { in: [...ids] }, deletedAt: deletedAt ? null : { not: null } };
  return (await db.lead.updateManyAndReturn({ where, data: { deletedAt }, select: { id: true } })).map(({ id }) => id);
}

/** The names of all fields and consents that leads of a site have. Fields are sealed: their names stand beside them. */
export async function listFieldNames(
  db: Db,
  site: string,
): Promise<{ readonly fields: readonly string[]; readonly consents: readonly string[] }> {
  const fields = await db.$queryRaw<{ readonly name: string }[]>`
    select distinct unnest(field_names) as name from lead where site = ${site} and deleted_at is null order by name`;
  const consents = await db.$queryRaw<{ readonly name: string }[]>`
    select distinct jsonb_object_keys(consents) as name from lead where site = ${site} and deleted_at is null order by name`;
  return { fields: fields.map(({ name }) => name), consents: consents.map(({ name }) => name) };
}
