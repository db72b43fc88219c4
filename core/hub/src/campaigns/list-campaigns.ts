import type { CampaignStatus } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { countByStatus, findCampaignRows } from './campaign-list.store.ts';
import type { CampaignRow } from './saved-campaign.ts';

export interface CampaignQuery {
  /** Words of the name, or the id. */
  readonly search?: string | undefined;
  /** Absent: all but archived and deleted ones. */
  readonly status?: CampaignStatus | 'deleted' | undefined;
  /** From 1. */
  readonly page?: number | undefined;
  readonly pageSize?: number | undefined;
}

export interface CampaignList {
  readonly campaigns: readonly CampaignRow[];
  /** How many there are on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  /** How many the site has of each, whatever was searched for. */
  readonly counts: Readonly<Record<CampaignStatus | 'deleted', number>>;
}

/** The site's campaigns, without their documents, the one that was changed last first. */
export async function listCampaigns(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  { search = '', status, page = 1, pageSize = 50 }: CampaignQuery = {},
): Promise<CampaignList> {
  const size = Math.min(Math.max(1, Math.trunc(pageSize) || 1), 500);
  const at = Math.max(1, Math.trunc(page) || 1);
  const words = search.trim().split(/\s+/).filter(Boolean).slice(0, 10);
  const [{ rows, total }, counts] = await Promise.all([
    findCampaignRows(db, site, { words, status, skip: (at - 1) * size, take: size }),
    countByStatus(db, site),
  ]);
  const none = { draft: 0, live: 0, paused: 0, archived: 0, deleted: 0 };
  return {
    campaigns: rows,
    total,
    page: at,
    pages: Math.max(1, Math.ceil(total / size)),
    counts: { ...none, ...counts },
  };
}
