import type { HubParts } from '../platform/hub-parts.ts';
import { deliverSnapshot, type DeliverSnapshot } from './deliver-snapshot.ts';

/** Brings publications to their sites. */
export async function startSnapshotWork(parts: HubParts): Promise<undefined> {
  await parts.jobs.work<DeliverSnapshot>('deliver-snapshot', (data) => deliverSnapshot(parts, data));
  return undefined;
}
