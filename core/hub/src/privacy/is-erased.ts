import type { HubParts } from '../platform/hub-parts.ts';
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
