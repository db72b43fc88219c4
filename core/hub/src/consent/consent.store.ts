import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { ConsentAnswers, ConsentRecord } from './consent-record.ts';

type Row = Omit<ConsentRecord, 'number'> & { readonly number: bigint };
const toRecord = (row: unknown): ConsentRecord => ({ ...(row as Row), number: Number((row as Row).number) });

/** Secrets of sites that are there. */
export async function readSecrets(tx: Tx, sites: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.site.findMany({ where: { id: { in: [...sites] } }, select: { id: true, secret: true } });
  return new Map(rows.map(({ id, secret }) => [id, secret]));
}

export async function readLastRecord(db: Db | Tx, site: string): Promise<ConsentRecord | undefined> {
  const row = await db.consentRecord.findFirst({ where: { site }, orderBy: { number: 'desc' } });
  return row ? toRecord(row) : undefined;
}

export async function listKnownRecords(tx: Tx, site: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.consentRecord.findMany({ where: { site, id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

export async function insertRecords(tx: Tx, records: readonly ConsentRecord[]): Promise<void> {
  await tx.consentRecord.createMany({ data: [...records] });
}

export async function listRecordsAfter(db: Db, site: string, number: number, take: number): Promise<ConsentRecord[]> {
  const rows = await db.consentRecord.findMany({ where: { site, number: { gt: number } }, orderBy: { number: 'asc' }, take }); // prettier-ignore
  return rows.map(toRecord);
}

export async function countRecords(db: Db, site: string): Promise<number> {
  return db.consentRecord.count({ where: { site } });
}

export async function listSitesWithRecords(db: Db): Promise<readonly string[]> {
  const rows = await db.consentRecord.findMany({
    distinct: ['site'],
    select: { site: true },
    orderBy: { site: 'asc' },
  });
  return rows.map(({ site }) => site);
}

/** What a browser allows, by the hash of its visitor. */
export interface Standing extends ConsentAnswers {
  readonly visitor: string;
  readonly record: string | null;
  readonly at: Date;
}

export async function readStandings(tx: Tx, site: string, visitors: readonly string[]): Promise<Map<string, Standing>> {
  const rows = await tx.consentStanding.findMany({ where: { site, visitor: { in: [...visitors] } } });
  return new Map(rows.map((row) => [row.visitor, row as unknown as Standing]));
}

/** Whoever polls sees it: `noted_at` is the database's own moment of writing. */
export async function writeStanding(tx: Tx, site: string, standing: Standing): Promise<void> {
  const { visitor, preferences, analytics, marketing, sale, record, at } = standing;
  await tx.$executeRaw`
    insert into "consent_standing" as s
      ("site", "visitor", "preferences", "analytics", "marketing", "sale", "record", "at")
    values (${site}, ${visitor}, ${preferences}, ${analytics}, ${marketing}, ${sale}, ${record}::uuid, ${at})
    on conflict ("site", "visitor") do update set "preferences" = excluded."preferences",
      "analytics" = excluded."analytics", "marketing" = excluded."marketing", "sale" = excluded."sale",
      "record" = excluded."record", "at" = excluded."at", "noted_at" = clock_timestamp() at time zone 'UTC'
      where s."at" <= excluded."at"`;
}

/** Browsers of a site that refuse something, or whose word has changed since a moment of the database's clock. */
export async function listStandingsSince(
  db: Db,
  site: string,
  since: Date | undefined,
): Promise<readonly (Standing & { readonly notedAt: Date })[]> {
  const refuses = ['preferences', 'analytics', 'marketing', 'sale'].map((purpose) => ({ [purpose]: 'denied' }));
  const rows = await db.consentStanding.findMany({
    where: { site, ...(since ? { notedAt: { gte: since } } : { OR: refuses }) },
  });
  return rows as unknown as (Standing & { readonly notedAt: Date })[];
}

/** A hold keeps what was done; what a browser allows is asked anew in any case. */
export function deleteOldStandings(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(tx, Prisma.sql`"consent_standing"`, Prisma.sql`t."site" = ${site} and t."at" <= ${before}`, most);
}
