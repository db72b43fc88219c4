import type { HubParts } from '../platform/hub-parts.ts';
import { listReportRows } from './report.store.ts';

/** How much of what was removed in one night because its time was over. */
export interface Removal {
  /** The name of a retention kind. */
  readonly kind: string;
  readonly count: number;
  /** ISO 8601: when the last of it went. */
  readonly at: string;
}

/** The newest first. */
export function listRemovals({ db }: Pick<HubParts, 'db'>, site: string, most = 100): Promise<readonly Removal[]> {
  return listReportRows(db, site, most);
}
