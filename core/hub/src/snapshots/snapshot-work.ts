import type { HubParts } from '../platform/hub-parts.ts';
import { deliverSnapshot, type DeliverSnapshot } from './deliver-snapshot.ts';
import { sweepPublications } from './sweep-publications.ts';

/** Brings publications to their sites, and takes old ones out every night. */
export async function startSnapshotWork(parts: HubParts): Promise<undefined> {
  await parts.jobs.work<DeliverSnapshot>('deliver-snapshot', (data) => deliverSnapshot(parts, data));
  await parts.jobs.work('sweep-publications', async () => void (await sweepPublications(parts)));
  await parts.jobs.every('sweep-publications', '50 3 * * *');
  return undefined;
}
