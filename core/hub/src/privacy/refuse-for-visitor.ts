import type { RefusedPurpose } from '../journal/entry.ts';
import type { Tx } from '../platform/db.ts';
import { cancelJobs, listLeadsOfVisitor, writeRefused } from './limit.store.ts';

/** A browser takes back what it had allowed: what waits to be done with its forms for that purpose is called off. */
export async function refuseForVisitor(
  tx: Tx,
  site: string,
  visitor: string,
  purposes: readonly RefusedPurpose[],
  at: Date,
): Promise<void> {
  if (!purposes.includes('marketing')) return;
  const leads = await listLeadsOfVisitor(tx, site, visitor, at);
  if (!leads.length) return;
  await writeRefused(tx, site, leads, ['marketing'], at);
  await cancelJobs(tx, site, leads, ['pass-on-lead']);
}
