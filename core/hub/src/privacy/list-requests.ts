import type { HubParts } from '../platform/hub-parts.ts';
import { countPendingRequests, listRequestRows, readRequest } from './rights-request.store.ts';
import type { RightsRequest } from './right.ts';
import { toRequest } from './to-request.ts';

type Parts = Pick<HubParts, 'db' | 'clock'>;

/** Beyond it nobody reads a list. */
const most = 200;

/** Requests of a site: what waits, by when it is due, then what was done. */
export async function listRequests({ db, clock }: Parts, site: string): Promise<readonly RightsRequest[]> {
  return (await listRequestRows(db, site, most)).map((row) => toRequest(row, clock.nowMs()));
}

export async function readRightsRequest(
  { db, clock }: Parts,
  site: string,
  id: string,
): Promise<RightsRequest | undefined> {
  const row = await readRequest(db, site, id);
  return row && toRequest(row, clock.nowMs());
}

/** How many requests wait, and how many of them for too long. */
export async function countRequests(
  { db, clock }: Parts,
  site: string,
): Promise<{ readonly pending: number; readonly overdue: number }> {
  return countPendingRequests(db, site, new Date(clock.nowMs()));
}
