import type { RefusedPurpose } from '../journal/entry.ts';
import type { Tx } from '../platform/db.ts';

/** Leads that came until then, by their ids or by whose they are. */
export async function listLimitedLeads(
  tx: Tx,
  site: string,
  { leads, persons, at }: { readonly leads: readonly string[]; readonly persons: readonly string[]; readonly at: Date },
): Promise<readonly string[]> {
  const rows = await tx.lead.findMany({
    where: { site, OR: [{ id: { in: [...leads] } }, { person: { in: [...persons] }, createdAt: { lte: at } }] },
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

export async function listLeadsOfVisitor(tx: Tx, site: string, visitor: string, at: Date): Promise<readonly string[]> {
  const rows = await tx.lead.findMany({ where: { site, visitor, createdAt: { lte: at } }, select: { id: true } });
  return rows.map(({ id }) => id);
}

export async function writeFrozen(tx: Tx, site: string, leads: readonly string[], at: Date): Promise<void> {
  await tx.lead.updateMany({ where: { site, id: { in: [...leads] }, frozenAt: null }, data: { frozenAt: at } });
}

export async function writeThawed(tx: Tx, site: string, leads: readonly string[], at: Date): Promise<void> {
  await tx.lead.updateMany({
    where: { site, id: { in: [...leads] }, frozenAt: { lte: at } },
    data: { frozenAt: null },
  });
}

/** Notes what leads may not be used for any more; what is noted stays as it was first. */
export async function writeRefused(
  tx: Tx,
  site: string,
  leads: readonly string[],
  purposes: readonly RefusedPurpose[],
  at: Date,
): Promise<void> {
  for (const purpose of purposes) {
    const [known, added] = [[{ purpose }], [{ purpose, at: at.toISOString() }]].map((list) => JSON.stringify(list));
    await tx.$executeRaw`
      update "lead" set "refused" = "refused" || ${added}::jsonb
      where "site" = ${site} and "id" = any(${[...leads]}::text[]) and not "refused" @> ${known}::jsonb`;
  }
}

/** Calls off what waits to be done with leads, and with the codes they were given, by the names of jobs. */
export async function cancelJobs(
  tx: Tx,
  site: string,
  leads: readonly string[],
  names: readonly string[],
): Promise<void> {
  const [found] = await tx.$queryRaw<{ readonly is: boolean }[]>`select to_regclass('jobs.job') is not null as "is"`;
  if (!found?.is || !leads.length) return;
  await tx.$executeRaw`
    delete from "jobs"."job" where "data"->>'site' = ${site} and "name" = any(${[...names]}::text[])
      and "state" in ('created', 'retry') and ("data"->>'lead' = any(${[...leads]}::text[])
        or "data"->>'code' in (select "code" from "code" where "site" = ${site} and "lead" = any(${[...leads]}::text[])))`;
}
