import type { HubParts } from '../platform/hub-parts.ts';
import { changeStanding, type Stood } from './change-standing.ts';

/** Takes a live campaign off the site until it is published again. One that is not live stays as it is. */
export function pauseCampaign(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  id: string,
  by?: string,
): Promise<Stood> {
  return changeStanding(parts, site, id, ({ status }) => (status === 'live' ? 'paused' : undefined), by);
}
