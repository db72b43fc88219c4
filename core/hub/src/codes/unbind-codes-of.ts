import type { Db } from '../platform/db.ts';
import { writeUnbound } from './code.store.ts';

/** Forgets whose codes these were; they stay valid, and counted. */
export async function unbindCodesOf(db: Db, site: string, persons: readonly string[]): Promise<void> {
  await writeUnbound(db, site, persons);
}
