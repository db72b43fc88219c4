import { workOnBackups } from './backups/work-on-backups.ts';
import { watchClock } from './clock/watch-clock.ts';
import { openShipper } from './journal/open-shipper.ts';
import { workOnLeads } from './leads/work-on-leads.ts';
import type { HubParts } from './platform/hub-parts.ts';
import { workOnRequests } from './privacy/work-on-requests.ts';
import { startRetentionWork } from './retention/retention-work.ts';
import { startSealing } from './sealing/start-sealing.ts';
import { startSnapshotWork } from './snapshots/snapshot-work.ts';
import { projectJournal } from './projector/project-journal.ts';

/** What a feature does beside answering requests: handlers of its jobs, and what goes on all the time. */
export type Worker = (parts: HubParts) => Promise<(() => Promise<void>) | undefined>;

const workers: readonly Worker[] = [
  projectJournal,
  watchClock,
  (parts) => openShipper(parts),
  startSnapshotWork,
  workOnLeads,
  workOnRequests,
  workOnBackups,
  startRetentionWork,
  startSealing,
];

/** Starts the work of all features; `stop` ends it, the last begun first. */
export async function startWork(parts: HubParts): Promise<{ stop(): Promise<void> }> {
  const stops: (() => Promise<void>)[] = [];
  for (const start of workers) {
    const stop = await start(parts);
    if (stop) stops.unshift(stop);
  }
  return {
    async stop() {
      for (const stop of stops) await stop();
    },
  };
}
