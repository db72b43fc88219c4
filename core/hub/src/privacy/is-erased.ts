import type { HubParts } from '../platform/hub-parts.ts';
import type { Tx } from '../platform/db.ts';
import { readErasedAt } from './erasure.store.ts';

/** Whether what comes from somebody at a moment is forgotten as it comes: a child, until they are old enough. */
export async function isErasedAt(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  person: string,
  atMs: number,
): Promise<boolean> {
  const until = await readErasedAt(db, site, person);
  return until !== undefined && until.getTime() > atMs;
}

/** Whether what somebody left at a moment was forgotten since. */
export async function isErased(tx: Tx, site: string, person: string, leftAt: Date): Promise<boolean> {
  const until = await readErasedAt(tx, site, person);
  return until !== undefined && until >= leftAt;
}
