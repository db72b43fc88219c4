import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import type { Batch, Held } from '../retention/retention-kind.ts';

export function dropIps(tx: Tx, { site, before, most, held }: Batch): Promise<number> {
  return tx.$executeRaw`
    update "lead" set "ip" = null where ctid = any(array(
      select t.ctid from "lead" t where t."site" = ${site} and t."ip" is not null and t."created_at" <= ${before}
        and ${isFree(held)} limit ${most} for update skip locked))`;
}

/** For good: leads deleted before a moment, and in codes, which stay valid and counted, whose they were. */
export function eraseDeletedLeads(tx: Tx, batch: Batch): Promise<number> {
  return eraseSome(tx, batch, Prisma.sql`t."deleted_at" <= ${batch.before}`);
}

/** The same for leads that came before a moment. */
export function eraseOldLeads(tx: Tx, batch: Batch): Promise<number> {
  return eraseSome(tx, batch, Prisma.sql`t."created_at" <= ${batch.before}`);
}

async function eraseSome(tx: Tx, { site, most, held }: Batch, isOver: Prisma.Sql): Promise<number> {
  const rows = await tx.$queryRaw<{ readonly id: string }[]>`
    select t."id" from "lead" t where t."site" = ${site} and ${isOver} and ${isFree(held)} limit ${most}
    for update skip locked`;
  return eraseByIds(tx, site, rows.map(({ id }) => id)); // prettier-ignore
}

/** Nobody has put a hold on whose it is. */
const isFree = ({ persons, visitors }: Held): Prisma.Sql => Prisma.sql`
  (t."person" is null or t."person" <> all(${[...persons]}::text[]))
  and (t."visitor" is null or t."visitor" <> all(${[...visitors]}::text[]))`;

async function eraseByIds(tx: Tx, site: string, ids: string[]): Promise<number> {
  await tx.code.updateMany({ where: { site, lead: { in: ids } }, data: { lead: null } });
  return (await tx.lead.deleteMany({ where: { site, id: { in: ids } } })).count;
}

/** For good: the leads, and in codes, which stay valid and counted, whose they were. */
export async function eraseLeads(
  db: Db,
  site: string,
  whose: Pick<Prisma.LeadWhereInput, 'deletedAt' | 'OR'>,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const leads = await tx.lead.findMany({ where: { ...whose, site }, select: { id: true } });
    return eraseByIds(tx, site, leads.map(({ id }) => id)); // prettier-ignore
  });
}

export async function listLeadsOf(
  db: Db,
  site: string,
  OR: readonly Prisma.LeadWhereInput[],
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  // What only we can make use of is not the person's: hashes, and the key of a mail that was sent.
  return db.lead.findMany({
    where: { site, OR: [...OR] },
    omit: { digest: true, ticket: true, person: true, phoneHash: true, fieldNames: true, tokenHash: true },
    orderBy: { createdAt: 'asc' },
  });
}
