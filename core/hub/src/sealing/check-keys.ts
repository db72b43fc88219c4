import type { HubParts } from '../platform/hub-parts.ts';
import { nameContext, sealedTables } from '../platform/sealed-columns.ts';
import { openText } from '../platform/seal-text.ts';
import { listSealedSecrets } from './sealed-row.store.ts';

/**
 * Whether these keys open what the database holds. Sites are sealed anew after everything else, so that their keys tell for
 * all. @returns what is wrong, in the owner's words
 */
export async function checkKeys({ db, keys }: Pick<HubParts, 'db' | 'keys'>): Promise<string | undefined> {
  const table = sealedTables.find(({ model }) => model === 'Site');
  const column = table?.columns[0];
  if (!table || !column) return undefined;
  for (const { id, secret } of await listSealedSecrets(db))
    try {
      openText(keys, secret, nameContext(table, column, { id }));
    } catch (error) {
      return `The keys do not open what the database holds; nothing was changed. ${(error as Error).message}`;
    }
  return undefined;
}
