import type { HubParts } from '../platform/hub-parts.ts';
import { writeDelivery } from './delivery.store.ts';

/** Something a platform tells of a site, maybe more than once, under one id. */
export interface Delivery {
  readonly id: string;
  readonly topic: string;
  /** The job that does what it asks for. */
  readonly job: { readonly name: string; readonly data: object };
}

/** Takes a delivery: its job is sent in the same transaction, so that what is told again has one effect, and none is lost. */
export function takeDelivery(
  { db, jobs, clock }: Pick<HubParts, 'db' | 'jobs' | 'clock'>,
  site: string,
  { id, topic, job }: Delivery,
): Promise<'taken' | 'repeated'> {
  return db.$transaction(async (tx) => {
    if (!(await writeDelivery(tx, { site, id, topic, at: new Date(clock.nowMs()) }))) return 'repeated';
    await jobs.send(job.name, job.data, { tx });
    return 'taken';
  });
}
