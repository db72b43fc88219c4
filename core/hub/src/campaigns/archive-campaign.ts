import type { HubParts } from '../platform/hub-parts.ts';
import { changeStanding, type Stood } from './change-standing.ts';

/** Takes a campaign off the site and out of the list, for keeping. */
export function archiveCampaign(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  id: string,
  by?: string,
): Promise<Stood> {
  return changeStanding(parts, site, id, ({ status }) => (status === 'archived' ? undefined : 'archived'), by);
}
