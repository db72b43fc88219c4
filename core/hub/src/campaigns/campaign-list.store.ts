import type { CampaignStatus, Condition, Schedule } from '@beckon/engine';
import { Prisma } from '../../generated/client.ts';
import type { Db } from '../platform/db.ts';
import type { CampaignRow } from './saved-campaign.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly status: CampaignStatus;
  readonly revision: number;
  readonly live_revision: number | null;
  readonly created_at: Date;
  readonly updated_at: Date;
  readonly deleted_at: Date | null;
  readonly format: CampaignRow['format'];
  readonly audience: Condition;
  readonly priority: number;
  readonly schedule: Schedule | null;
  readonly total: bigint;
}

/** One page, and how many there are; documents stay in the database, they may be large. */
export async function findCampaignRows(
  db: Db,
  site: string,
  {
    words,
    status,
    skip,
    take,
  }: {
    readonly words: readonly string[];
    readonly status: CampaignStatus | 'deleted' | undefined;
    readonly skip: number;
    readonly take: number;
  },
): Promise<{ readonly rows: readonly CampaignRow[]; readonly total: number }> {
  const standing =
    status === 'deleted'
      ? Prisma.sql`deleted_at is not null`
      : status
        ? Prisma.sql`deleted_at is null and status = ${status}`
        : Prisma.sql`deleted_at is null and status <> 'archived'`;
  const patterns = words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
  const where = Prisma.sql`site = ${site} and ${standing} and (name || ' ' || id) ilike all (${patterns}::text[])`;
  const found = await db.$queryRaw<readonly Found[]>`
    select id, name, status, revision, live_revision, created_at, updated_at, deleted_at,
      document -> 'format' ->> 'kind' as format, document -> 'audience' as audience,
      (document ->> 'priority')::float8 as priority, document -> 'schedule' as schedule
    from campaign where ${where} order by updated_at desc, id limit ${take} offset ${skip}`;
  const [counted] = await db.$queryRaw<readonly { readonly total: bigint }[]>`
    select count(*) as total from campaign where ${where}`;
  return { rows: found.map(toRow), total: Number(counted?.total ?? 0) };
}

export async function countByStatus(db: Db, site: string): Promise<Readonly<Record<string, number>>> {
  const rows = await db.$queryRaw<readonly { readonly standing: string; readonly count: bigint }[]>`
    select case when deleted_at is null then status else 'deleted' end as standing, count(*) as count
    from campaign where site = ${site} group by 1`;
  return Object.fromEntries(rows.map(({ standing, count }) => [standing, Number(count)]));
}

function toRow(row: Found): CampaignRow {
  const { id, name, status, revision, format, audience, priority, schedule } = row;
  return {
    id,
    name,
    status,
    revision,
    ...(row.live_revision !== null && { liveRevision: row.live_revision }),
    createdAt: row.created_at.toISOString(),
    updatedAt: row.updated_at.toISOString(),
    ...(row.deleted_at && { deletedAt: row.deleted_at.toISOString() }),
    format,
    audience,
    priority,
    ...(schedule && { schedule }),
  };
}
