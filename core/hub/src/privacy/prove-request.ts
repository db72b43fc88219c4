import { hashToken, siteOfToken } from '../leads/confirm-token.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findSite } from '../sites/find-site.ts';
import type { Site } from '../sites/site.ts';
import { dueDate } from './due-date.ts';
import { dueRulesOf } from './due-rules.ts';
import { moveRequest, readRequestByToken, type RequestRow } from './rights-request.store.ts';

/** How a link from a mail about a request stands. `old`: too late; the request can be made again. */
export type FoundRequest =
  | { readonly is: 'unproven' | 'old' | 'known'; readonly site: Site; readonly request: RequestRow }
  | { readonly is: 'unknown' };

/** A link is good for a week. */
export const provableMs = 7 * 24 * 3_600_000;

export async function findRequest(parts: Pick<HubParts, 'db' | 'clock'>, token: string): Promise<FoundRequest> {
  const siteId = siteOfToken(token);
  const site = siteId && (await findSite(parts, { id: siteId }));
  const request = site && (await readRequestByToken(parts.db, siteId, hashToken(token)));
  if (!site || !request) return { is: 'unknown' };
  if (request.state !== 'unproven') return { is: 'known', site, request };
  const isOld = parts.clock.nowMs() - request.askedAt.getTime() > provableMs;
  return { is: isOld ? 'old' : 'unproven', site, request };
}

/** Whether somebody has to do it: what is to be corrected only a person can judge. */
const needsOwner = (site: Site, { right }: RequestRow): boolean =>
  right === 'rectify' || !site.hubSettings.privacy.isAutomatic;

/** It was they. What we can do we begin at once; the rest is for the owner. From now on time runs. Again, nothing changes. */
export async function proveRequest(
  parts: Pick<HubParts, 'db' | 'clock' | 'jobs'>,
  token: string,
): Promise<FoundRequest> {
  const found = await findRequest(parts, token);
  if (found.is !== 'unproven') return found;
  const { site, request } = found;
  const nowMs = parts.clock.nowMs();
  const state = needsOwner(site, request) ? 'open' : 'working';
  await parts.db.$transaction(async (tx) => {
    const dueAt = new Date(dueDate(request.right, nowMs, dueRulesOf(site)));
    const step = { at: new Date(nowMs).toISOString(), what: 'proven' } as const;
    if (!(await moveRequest(tx, site.id, request.id, ['unproven'], { state, dueAt, step }))) return;
    if (state === 'working') await parts.jobs.send('do-request', { site: site.id, request: request.id }, { tx });
    else await parts.jobs.send('mail-request', { site: site.id, request: request.id, about: 'owner' }, { tx });
  });
  return findRequest(parts, token);
}
