import type { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import type { Person } from '../privacy/person.ts';
import type { Held } from '../retention/retention-kind.ts';
import type { Hold } from './hold.ts';

const inForce = (site: string, now: Date) => ({ site, releasedAt: null, until: { gt: now } });

export async function insertHold(db: Db, site: string, hold: Omit<Hold, 'state'>): Promise<void> {
  const { from, until, by, person, shown, ...rest } = hold;
  const who = { person: person ?? null, shown: shown ?? null, createdBy: by ?? null };
  await db.legalHold.create({ data: { site, ...rest, ...who, createdAt: new Date(from), until: new Date(until) } });
}

/** @returns whether there was such a hold in force */
export async function writeReleased(db: Db, site: string, id: string, now: Date): Promise<boolean> {
  return (await db.legalHold.updateMany({ where: { ...inForce(site, now), id }, data: { releasedAt: now } })).count > 0;
}

export async function listHoldRows(db: Db, site: string, now: Date): Promise<readonly Hold[]> {
  const rows = await db.legalHold.findMany({ where: { site }, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] });
  return rows.map(({ id, person, shown, owner, reason, createdAt, createdBy, until, releasedAt }) => ({
    id,
    owner,
    reason,
    from: createdAt.toISOString(),
    until: (releasedAt ?? until).toISOString(),
    state: releasedAt ? 'released' : until > now ? 'in-force' : 'over',
    ...(person !== null && { person }),
    ...(shown !== null && { shown }),
    ...(createdBy !== null && { by: createdBy }),
  }));
}

/** The hold that ends last of those in force on the whole site or on one of these persons, or of all. */
export async function findHoldRow(
  db: Db | Tx,
  site: string,
  persons: readonly string[] | 'anybody',
  now: Date,
): Promise<{ readonly owner: string; readonly until: Date } | undefined> {
  const ofThese = persons !== 'anybody' && { OR: [{ person: null }, { person: { in: [...persons] } }] };
  const where = { ...inForce(site, now), ...ofThese };
  const select = { owner: true, until: true };
  return (await db.legalHold.findFirst({ where, orderBy: { until: 'desc' }, select })) ?? undefined;
}

export async function readHeldRows(db: Db, site: string, now: Date): Promise<'all' | Held> {
  const rows = await db.legalHold.findMany({ where: inForce(site, now), select: { person: true } });
  if (rows.some(({ person }) => person === null)) return 'all';
  const persons = rows.flatMap(({ person }) => person ?? []);
  if (!persons.length) return { persons, visitors: [] };
  const leads = await db.lead.findMany({
    where: { site, person: { in: persons }, visitor: { not: null } },
    distinct: ['visitor'],
    select: { visitor: true },
  });
  return { persons, visitors: leads.flatMap(({ visitor }) => visitor ?? []) };
}

export async function writeHeldErasure(
  db: Db,
  {
    person,
    ...erasure
  }: { readonly site: string; readonly id: string; readonly person?: Person; readonly askedAt: Date },
): Promise<void> {
  const data = [{ ...erasure, ...(person && { person: person as unknown as Prisma.InputJsonObject }) }];
  await db.heldErasure.createMany({ data, skipDuplicates: true });
}

export async function deleteHeldErasure(db: Db, site: string, id: string): Promise<void> {
  await db.heldErasure.deleteMany({ where: { site, id } });
}

export async function listHeldErasures(
  db: Db,
  site: string,
): Promise<readonly { readonly id: string; readonly askedAt: Date; readonly person?: Person }[]> {
  const rows = await db.heldErasure.findMany({ where: { site }, orderBy: { askedAt: 'asc' } });
  return rows.map(({ id, askedAt, person }) => ({ id, askedAt, ...(person !== null && { person: person as unknown as Person }) })); // prettier-ignore
}
