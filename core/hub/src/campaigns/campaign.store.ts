import type { Campaign, CampaignStatus } from '@beckon/engine';
import { Prisma, type Campaign as Row } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { SavedCampaign } from './saved-campaign.ts';

const json = (document: Campaign) => document as unknown as Prisma.InputJsonObject;

export async function readCampaignRow(db: Db | Tx, site: string, id: string): Promise<SavedCampaign | undefined> {
  const row = await db.campaign.findUnique({ where: { site_id: { site, id } } });
  return row ? toSaved(row) : undefined;
}

/** Puts a campaign in with its first version. The id must be free. */
export async function insertCampaign(
  tx: Tx,
  site: string,
  { document, at, by }: { readonly document: Campaign; readonly at: Date; readonly by: string | undefined },
): Promise<SavedCampaign> {
  const { id, name } = document;
  const revision = 1;
  const data = { site, id, name, status: 'draft', document: json(document), revision, createdAt: at, updatedAt: at };
  const row = await tx.campaign.create({ data });
  await insertVersion(tx, site, { document, revision, at, by });
  return toSaved(row);
}

/** Writes the next version where nobody has written it yet; false where somebody was faster, or the campaign is gone. */
export async function writeNextVersion(
  tx: Tx,
  site: string,
  version: {
    readonly document: Campaign;
    readonly revision: number;
    readonly at: Date;
    readonly by: string | undefined;
    readonly restored?: number;
  },
): Promise<boolean> {
  const { document, revision, at } = version;
  const { count } = await tx.campaign.updateMany({
    where: { site, id: document.id, revision: revision - 1, deletedAt: null },
    data: { name: document.name, document: json(document), revision, updatedAt: at },
  });
  if (count === 1) await insertVersion(tx, site, version);
  return count === 1;
}

async function insertVersion(
  tx: Tx,
  site: string,
  {
    document,
    revision,
    at,
    by,
    restored,
  }: { document: Campaign; revision: number; at: Date; by: string | undefined; restored?: number | undefined },
): Promise<void> {
  const version = { site, campaign: document.id, revision, document: json(document), savedAt: at };
  await tx.campaignVersion.create({ data: { ...version, savedBy: by ?? null, restored: restored ?? null } });
}

/** Writes what a campaign is to its site, in the row and in the document that repeats it. */
export async function writeStanding(
  tx: Tx,
  site: string,
  id: string,
  { status, liveRevision, at }: { status: CampaignStatus; liveRevision: number | null; at: Date },
): Promise<void> {
  const data = { status, liveRevision, updatedAt: at };
  await tx.campaign.updateMany({ where: { site, id }, data });
}

/** @returns those that changed, with the version each has live */
export async function writeDeleted(
  tx: Tx,
  site: string,
  ids: readonly string[],
  deletedAt: Date | null,
): Promise<readonly { readonly id: string; readonly liveRevision: number | null }[]> {
  const where = { site, id: { in: [...ids] }, deletedAt: deletedAt ? null : { not: null } };
  return tx.campaign.updateManyAndReturn({ where, data: { deletedAt }, select: { id: true, liveRevision: true } });
}

/** Gives a campaign the terms of codes that another has. */
export async function copyCodes(db: Db | Tx, site: string, from: string, to: string): Promise<void> {
  await db.$executeRaw`
    update campaign set codes = original.codes from campaign original
    where campaign.site = ${site} and campaign.id = ${to} and original.site = ${site} and original.id = ${from}`;
}

export function deleteDeleted(tx: Tx, { site, before, most }: Batch): Promise<number> {
  return deleteSome(tx, Prisma.sql`"campaign"`, Prisma.sql`t."site" = ${site} and t."deleted_at" <= ${before}`, most);
}

export async function countCampaigns(db: Db | Tx, site: string): Promise<number> {
  return db.campaign.count({ where: { site } });
}

/** Which of these ids a site has, deleted ones that can still come back included. */
export async function findTaken(db: Db | Tx, site: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await db.campaign.findMany({ where: { site, id: { in: [...ids] } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}

export async function readCampaignRows(db: Db | Tx, site: string, ids: readonly string[]): Promise<SavedCampaign[]> {
  const rows = await db.campaign.findMany({ where: { site, id: { in: [...ids] }, deletedAt: null } });
  return rows.map(toSaved);
}

/** All that are not deleted. */
export async function readAllCampaignRows(db: Db | Tx, site: string): Promise<SavedCampaign[]> {
  const rows = await db.campaign.findMany({ where: { site, deletedAt: null }, orderBy: { id: 'asc' } });
  return rows.map(toSaved);
}

function toSaved(row: Row): SavedCampaign {
  const status = row.status as CampaignStatus;
  return {
    id: row.id,
    name: row.name,
    status,
    document: { ...(row.document as unknown as Campaign), status },
    revision: row.revision,
    ...(row.liveRevision !== null && { liveRevision: row.liveRevision }),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    ...(row.deletedAt && { deletedAt: row.deletedAt.toISOString() }),
  };
}
