import { Prisma, type Site as Row } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import { hasJobs } from '../platform/has-jobs.store.ts';

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
export async function deleteSiteRows(db: Tx, { id, domain }: Pick<SiteRow, 'id' | 'domain'>): Promise<void> {
  for (const { name } of await listSiteTables(db))
    await db.$executeRaw`delete from ${Prisma.raw(name)} where site = ${id}`;
  await db.$executeRaw`select erase_consent_records(${id})`;
  await db.shopifySession.deleteMany({ where: { shop: domain } });
  // Work that waits for it, or was done in its name: whoever is doing some now finds the site gone.
  if (await hasJobs(db)) await db.$executeRaw`delete from jobs.job where data ->> 'site' = ${id}`;
  await db.site.deleteMany({ where: { id } });
}

/** The same for what is many, a batch at a time; the site itself, its ledger and what somebody has in hand now stay. */
export async function emptySiteTables(db: Db, id: string, most = 5_000): Promise<void> {
  for (const { name, rows } of await listSiteTables(db))
    for (let count = most; count === most;)
      count = await deleteSome(db, Prisma.raw(name), Prisma.sql`t."site" = ${id}`, most, rows);
}

interface SiteTable {
  /** In quotes where it needs them. */
  readonly name: string;
  /** `kept`: we may not change them, only delete. */
  readonly rows: 'changing' | 'kept';
}

function listSiteTables(db: Db | Tx): Promise<readonly SiteTable[]> {
  return db.$queryRaw<SiteTable[]>`
    select quote_ident(table_name) as name,
      case when has_any_column_privilege(quote_ident(table_name), 'update') then 'changing' else 'kept' end as rows
    from information_schema.columns
    where table_schema = current_schema() and column_name = 'site' and table_name <> 'consent_record'
    order by table_name`;
}

/** Until the transaction ends nobody changes what the site shows. */
export async function lockSiteRow(tx: Tx, id: string): Promise<void> {
  await tx.$queryRaw`select 1 from "site" where id = ${id} for update`;
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
export interface SiteTombstone {
  readonly id: string;
  readonly at: Date;
  readonly why: string;
  readonly copiesUntil: Date;
}

export async function writeTombstone(tx: Tx, tombstone: SiteTombstone): Promise<void> {
  const { id, ...told } = tombstone;
  await tx.tombstone.upsert({ where: { id }, create: tombstone, update: told });
}

export async function readTombstone(db: Db | Tx, id: string): Promise<SiteTombstone | undefined> {
  return (await db.tombstone.findUnique({ where: { id } })) ?? undefined;
}

/** Of some sites those that were erased and did not come back. */
export async function listGone(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const [told, there] = await Promise.all([
    db.tombstone.findMany({ where: { id: { in: [...ids] } }, select: { id: true } }),
    db.site.findMany({ where: { id: { in: [...ids] } }, select: { id: true } }),
  ]);
  const known = new Set(there.map(({ id }) => id));
  return new Set(told.flatMap(({ id }) => (known.has(id) ? [] : id)));
}
