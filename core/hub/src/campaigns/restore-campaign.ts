import type { HubParts } from '../platform/hub-parts.ts';
import { changeStanding, type Stood } from './change-standing.ts';

/** Brings an archived campaign back as a draft. One that is not archived stays as it is. */
export function restoreCampaign(
  parts: Pick<HubParts, 'db' | 'env' | 'jobs' | 'clock'>,
  site: string,
  id: string,
  by?: string,
): Promise<Stood> {
  return changeStanding(parts, site, id, ({ status }) => (status === 'archived' ? 'draft' : undefined), by);
}
