import type { HubParts } from '../platform/hub-parts.ts';
import type { RequestStep } from './right.ts';
import { listPendingBefore, listWorkingSince, moveRequest } from './rights-request.store.ts';

const dayMs = 24 * 3_600_000;
const stuckMs = 3_600_000;

/**
 * Tells owners of requests that are due within a day, and of those that are overdue, once each; and takes up again what
 * somebody had begun who is no more.
 */
export async function remindOwners(parts: Pick<HubParts, 'db' | 'clock' | 'jobs'>): Promise<void> {
  const { db, clock, jobs } = parts;
  const nowMs = clock.nowMs();
  for (const request of await listPendingBefore(db, new Date(nowMs + dayMs))) {
    const what: RequestStep['what'] = request.dueAt.getTime() < nowMs ? 'overdue' : 'reminded';
    // An extension begins a new time, which is reminded of anew.
    const since = request.history.slice(request.history.findLastIndex((step) => step.what === 'extended') + 1);
    if (since.some((step) => step.what === what)) continue;
    const { site, id, state } = request;
    await db.$transaction(async (tx) => {
      const step = { at: new Date(nowMs).toISOString(), what };
      if (!(await moveRequest(tx, site, id, [state], { step }))) return;
      await jobs.send('mail-request', { site, request: id, about: what === 'overdue' ? 'overdue' : 'due' }, { tx });
    });
  }
  // Whoever had begun may have been killed in the end, when its job was gone.
  for (const { site, id } of await listWorkingSince(db, new Date(nowMs - stuckMs)))
    await jobs.send('do-request', { site, request: id });
}
