import { Prisma, type Site as Row } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';

/** Without what signs in its name: that has one reader. */
export type SiteRow = Omit<Row, 'secret' | 'refusalKey'>;

export interface NewSite {
  readonly id: string;
  readonly platform: string;
  readonly domain: string;
  readonly name: string;
  readonly currency: string;
  readonly origins: readonly string[];
  readonly settings: object;
  readonly secret: string;
  readonly createdAt: Date;
}

/** Puts a site in, or brings the one of this domain up to date; its settings stay as its owner left them. */
export async function upsertSite(db: Db | Tx, site: NewSite): Promise<SiteRow> {
  const { platform, domain, name, currency } = site;
  const origins = [...site.origins];
  return db.site.upsert({
    where: { domain },
    create: { ...site, origins, settings: site.settings as Prisma.InputJsonObject },
    update: { platform, name, currency, origins, uninstalledAt: null },
    omit: { secret: true, refusalKey: true },
  });
}

export async function readSiteRow(
  db: Db | Tx,
  where: { readonly id: string } | { readonly domain: string },
): Promise<SiteRow | undefined> {
  return (await db.site.findUnique({ where, omit: { secret: true, refusalKey: true } })) ?? undefined;
}

export async function readSecret(db: Db | Tx, id: string): Promise<string | undefined> {
  return (await db.site.findUnique({ where: { id }, select: { id: true, secret: true } }))?.secret;
}

export async function readOwnRefusalKey(db: Db | Tx, id: string): Promise<string | undefined> {
  return (await db.site.findUnique({ where: { id }, select: { id: true, refusalKey: true } }))?.refusalKey ?? undefined;
}

export async function writeSite(
  db: Db | Tx,
  id: string,
  data: {
    readonly settings?: object;
    readonly hubSettings?: object;
    readonly setup?: object;
    uninstalledAt?: Date | null;
  },
): Promise<void> {
  await db.site.updateMany({ where: { id }, data: data as Prisma.SiteUpdateManyMutationInput });
}

/**
 * Every table whose rows belong to a site says so in a column; what a later table holds is found as well. The consent ledger
 * lets go of its rows only where the site's tombstone stands already.
 */
export async function deleteSiteRows(db: Db | Tx, { id, domain }: Pick<SiteRow, 'id' | 'domain'>): Promise<void> {
  const tables = await db.$queryRaw<{ readonly name: string }[]>`
    select quote_ident(table_name) as name from information_schema.columns
    where table_schema = current_schema() and column_name = 'site' and table_name <> 'consent_record'
    order by table_name`;
  for (const { name } of tables) await db.$executeRaw`delete from ${Prisma.raw(name)} where site = ${id}`;
  await db.$executeRaw`select erase_consent_records(${id})`;
  await db.shopifySession.deleteMany({ where: { shop: domain } });
  // Work that waits for it, or was done in its name: whoever is doing some now finds the site gone.
  await db.$executeRaw`delete from jobs.job where data ->> 'site' = ${id}`;
  await db.site.deleteMany({ where: { id } });
}

export async function listIds(db: Db, after: string, most: number): Promise<readonly string[]> {
  const rows = await db.site.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** All that is left of a site. */
export async function writeTombstone(
  tx: Tx,
  tombstone: { readonly id: string; readonly at: Date; readonly why: string; readonly copiesUntil: Date },
): Promise<void> {
  await tx.tombstone.createMany({ data: [tombstone], skipDuplicates: true });
}
