import type { Prisma } from '../../generated/client.ts';
import type { Db } from '../platform/db.ts';

export async function listSitesWithIps(db: Db): Promise<readonly string[]> {
  const rows = await db.lead.findMany({ where: { ip: { not: null } }, distinct: ['site'], select: { site: true } });
  return rows.map(({ site }) => site);
}

export async function dropIpsBefore(db: Db, site: string, before: Date): Promise<number> {
  const where = { site, ip: { not: null }, createdAt: { lte: before } };
  return (await db.lead.updateMany({ where, data: { ip: null } })).count;
}

export async function listSitesWithDeletedBefore(db: Db, before: Date): Promise<readonly string[]> {
  const where = { deletedAt: { lte: before } };
  return (await db.lead.findMany({ where, distinct: ['site'], select: { site: true } })).map(({ site }) => site);
}

/** For good: the leads, and in codes, which stay valid and counted, whose they were. */
export async function eraseLeads(
  db: Db,
  site: string,
  whose: Pick<Prisma.LeadWhereInput, 'deletedAt' | 'OR'>,
): Promise<number> {
  return db.$transaction(async (tx) => {
    const leads = await tx.lead.findMany({ where: { ...whose, site }, select: { id: true } });
    const ids = leads.map(({ id }) => id);
    await tx.code.updateMany({ where: { site, lead: { in: ids } }, data: { lead: null } });
    const { count } = await tx.lead.deleteMany({ where: { site, id: { in: ids } } });
    return count;
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
    omit: { digest: true, ticket: true, person: true, tokenHash: true },
    orderBy: { createdAt: 'asc' },
  });
}
