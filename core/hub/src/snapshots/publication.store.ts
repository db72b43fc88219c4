import type { ContentFile, Snapshot } from '@beckon/engine';
import { Prisma, type Publication as Row } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { LiveVersion, Publication } from './publication.ts';

/** All of a publication but the snapshot, which is large and seldom wanted. */
const withoutSnapshot = { omit: { snapshot: true } } as const;

export async function insertPublication(
  tx: Tx,
  site: string,
  publication: {
    readonly number: number;
    readonly snapshot: Snapshot;
    readonly campaigns: readonly LiveVersion[];
    readonly at: Date;
    readonly by?: string | undefined;
  },
): Promise<Publication> {
  const { number, snapshot, campaigns, at, by } = publication;
  const json = {
    snapshot: snapshot as unknown as Prisma.InputJsonObject,
    campaigns: campaigns as unknown as Prisma.InputJsonArray,
  };
  const data = { site, number, hash: snapshot.hash, ...json, at, by: by ?? null, delivery: 'waiting' };
  return toPublication(await tx.publication.create({ data, ...withoutSnapshot }));
}

export async function insertContentFiles(tx: Tx, site: string, files: readonly ContentFile[]): Promise<void> {
  const data = files.map(({ hash, text }) => ({ site, hash, text }));
  await tx.contentFile.createMany({ data, skipDuplicates: true });
}

export async function readContentFile(db: Db, site: string, hash: string): Promise<string | undefined> {
  return (await db.contentFile.findUnique({ where: { site_hash: { site, hash } } }))?.text;
}

export async function readLastPublication(db: Db | Tx, site: string): Promise<Publication | undefined> {
  const row = await db.publication.findFirst({ where: { site }, orderBy: { number: 'desc' }, ...withoutSnapshot });
  return row ? toPublication(row) : undefined;
}

export async function hasCarriedCampaign(db: Db, site: string): Promise<boolean> {
  const where = { site, NOT: { campaigns: { equals: [] } } };
  return (await db.publication.findFirst({ where, select: { number: true } })) !== null;
}

export async function readLastDelivered(db: Db, site: string): Promise<Publication | undefined> {
  const where = { site, delivery: 'delivered' };
  const row = await db.publication.findFirst({ where, orderBy: { number: 'desc' }, ...withoutSnapshot });
  return row ? toPublication(row) : undefined;
}

export async function readPublication(db: Db | Tx, site: string, number: number): Promise<Publication | undefined> {
  const row = await db.publication.findUnique({ where: { site_number: { site, number } }, ...withoutSnapshot });
  return row ? toPublication(row) : undefined;
}

export async function listPublicationRows(db: Db, site: string, most: number): Promise<readonly Publication[]> {
  const rows = await db.publication.findMany({
    where: { site },
    orderBy: { number: 'desc' },
    take: most,
    ...withoutSnapshot,
  });
  return rows.map(toPublication);
}

export async function readSnapshot(db: Db | Tx, site: string, number: number): Promise<Snapshot | undefined> {
  const row = await db.publication.findUnique({ where: { site_number: { site, number } }, select: { snapshot: true } });
  return row ? (row.snapshot as unknown as Snapshot) : undefined;
}

export async function writeDelivery(
  db: Db | Tx,
  site: string,
  number: number,
  data: { readonly delivery: Publication['delivery']; readonly problem?: string | null; readonly deliveredAt?: Date },
): Promise<void> {
  await db.publication.updateMany({ where: { site, number }, data });
}

export async function countAttempt(db: Db, site: string, number: number): Promise<void> {
  await db.publication.updateMany({ where: { site, number }, data: { attempts: { increment: 1 } } });
}

/** What still waits and is older than the newest will not go out any more. */
export async function overtakeOlder(tx: Tx, site: string, number: number): Promise<void> {
  const where = { site, number: { lt: number }, delivery: 'waiting' };
  await tx.publication.updateMany({ where, data: { delivery: 'overtaken' } });
}

/** Takes out publications made before a moment, but for the newest so many of the site and the newest that arrived. */
export function deleteOldPublications(tx: Tx, newest: number, { site, before, most }: Batch): Promise<number> {
  const isOld = Prisma.sql`
    t.site = ${site} and t.at <= ${before}
      and t.number <= (select max(number) from publication where site = ${site}) - ${newest}
      and t.number < (select coalesce(max(number), 0) from publication where site = ${site} and delivery = 'delivered')`;
  return deleteSome(tx, Prisma.sql`publication`, isOld, most);
}

/** Takes out content that no publication refers to. */
export function deleteLooseContentFiles(tx: Tx, { site, most }: Batch): Promise<number> {
  const isLoose = Prisma.sql`t.site = ${site} and not exists (
    select 1 from publication p where p.site = t.site and position(t.hash in (p.snapshot -> 'campaigns')::text) > 0)`;
  return deleteSome(tx, Prisma.sql`content_file`, isLoose, most, 'kept');
}

function toPublication(row: Omit<Row, 'snapshot'>): Publication {
  return {
    number: row.number,
    hash: row.hash,
    at: row.at.toISOString(),
    ...(row.by !== null && { by: row.by }),
    campaigns: row.campaigns as unknown as readonly LiveVersion[],
    delivery: row.delivery as Publication['delivery'],
    attempts: row.attempts,
    ...(row.problem !== null && { problem: row.problem }),
    ...(row.deliveredAt && { deliveredAt: row.deliveredAt.toISOString() }),
  };
}
