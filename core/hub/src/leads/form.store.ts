import type { Campaign } from '@beckon/engine';
import type { Db } from '../platform/db.ts';

/** A version of a campaign that went to the site, and when. */
export interface PublishedVersion {
  readonly document: Campaign;
  readonly at: Date;
}

/** The last versions of a campaign that were published, the newest first, and whether it is live or was until when. */
export async function readPublishedVersions(
  db: Db,
  site: string,
  campaign: string,
  most: number,
): Promise<{ readonly liveUntil?: Date; readonly versions: readonly PublishedVersion[] } | undefined> {
  const row = await db.campaign.findUnique({ where: { site_id: { site, id: campaign } } });
  if (!row) return undefined;
  const versions = await db.campaignVersion.findMany({
    where: { site, campaign, published: { not: null } },
    orderBy: { revision: 'desc' },
    take: most,
  });
  const publications = await db.publication.findMany({
    where: { site, number: { in: versions.flatMap(({ published }) => published ?? []) } },
    select: { number: true, at: true },
  });
  const moments = new Map(publications.map(({ number, at }) => [number, at]));
  const isLive = row.liveRevision !== null && row.deletedAt === null;
  return {
    ...(!isLive && { liveUntil: row.deletedAt ?? row.updatedAt }),
    versions: versions.map(({ document, published, savedAt }) => ({
      document: document as unknown as Campaign,
      at: moments.get(published ?? 0) ?? savedAt,
    })),
  };
}
