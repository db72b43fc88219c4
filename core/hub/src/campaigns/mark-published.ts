import type { Tx } from '../platform/db.ts';
import { writePublished } from './version.store.ts';

/** Notes the number of the publication that carries these versions to the site, where none did before. */
export async function markPublished(
  tx: Tx,
  site: string,
  versions: readonly { readonly id: string; readonly revision: number }[],
  publication: number,
): Promise<void> {
  await writePublished(tx, site, versions, publication);
}
