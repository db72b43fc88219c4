import type { Campaign } from '@beckon/engine';
import { Prisma } from '../../generated/client.ts';
import type { Db, Tx } from '../platform/db.ts';
import { deleteSome } from '../platform/delete-some.store.ts';
import type { Batch } from '../retention/retention-kind.ts';
import type { CampaignVersion } from './campaign-version.ts';

export async function readVersionDocument(
  db: Db | Tx,
  site: string,
  campaign: string,
  revision: number,
): Promise<Campaign | undefined> {
  const where = { site_campaign_revision: { site, campaign, revision } };
  const row = await db.campaignVersion.findUnique({ where, select: { document: true } });
  return row ? (row.document as unknown as Campaign) : undefined;
}

/** The versions a site shows, deleted campaigns left out, in the order of their ids. */
export async function readLiveVersions(
  db: Db | Tx,
  site: string,
): Promise<readonly { readonly id: string; readonly revision: number; readonly document: Campaign }[]> {
  return db.$queryRaw`
    select c.id, v.revision, v.document from campaign c
    join campaign_version v on v.site = c.site and v.campaign = c.id and v.revision = c.live_revision
    where c.site = ${site} and c.deleted_at is null order by c.id`;
}

export async function listVersionRows(
  db: Db,
  site: string,
  campaign: string,
  { before, most }: { readonly before: number; readonly most: number },
): Promise<readonly CampaignVersion[]> {
  const rows = await db.campaignVersion.findMany({
    where: { site, campaign, revision: { lt: before } },
    orderBy: { revision: 'desc' },
    take: most,
    omit: { document: true },
  });
  return rows.map(({ revision, savedAt, savedBy, published, restored }) => ({
    revision,
    savedAt: savedAt.toISOString(),
    ...(savedBy !== null && { savedBy }),
    ...(published !== null && { published }),
    ...(restored !== null && { restored }),
  }));
}

/** Notes the publication that carried versions to the site; the first stays. */
export async function writePublished(
  tx: Tx,
  site: string,
  versions: readonly { readonly id: string; readonly revision: number }[],
  published: number,
): Promise<void> {
  const ids = versions.map(({ id }) => id);
  const revisions = versions.map(({ revision }) => revision);
  await tx.$executeRaw`
    update campaign_version v set published = ${published}
    from unnest(${ids}::text[], ${revisions}::int[]) as live (id, revision)
    where v.site = ${site} and v.campaign = live.id and v.revision = live.revision and v.published is null`;
}

/** Takes out versions saved before a moment, but for the newest so many of each campaign and all that were published. */
export function deleteOldVersions(tx: Tx, newest: number, { site, before, most }: Batch): Promise<number> {
  const isOld = Prisma.sql`
    t.site = ${site} and t.published is null and t.saved_at <= ${before} and exists (
      select 1 from campaign c where c.site = t.site and c.id = t.campaign
        and t.revision <= c.revision - ${newest} and t.revision is distinct from c.live_revision)`;
  return deleteSome(tx, Prisma.sql`campaign_version`, isOld, most);
}
