import type { HubParts } from '../platform/hub-parts.ts';
import type { CampaignVersion } from './campaign-version.ts';
import { listVersionRows } from './version.store.ts';

/** What a campaign was at each save, the newest first, without the documents (`readVersion`). */
export function listVersions(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  id: string,
  {
    before = 2 ** 31 - 1,
    most = 50,
  }: {
    /** Only versions older than this revision: the last of the page before. */
    readonly before?: number | undefined;
    readonly most?: number | undefined;
  } = {},
): Promise<readonly CampaignVersion[]> {
  return listVersionRows(db, site, id, { before, most: Math.min(Math.max(1, most), 200) });
}
