import { inventory } from '@beckon/editing/promises/register';
import type { HubParts } from '../platform/hub-parts.ts';
import { readAccountRows } from './account-data.store.ts';

/** What one table keeps of an account. */
export interface AccountPart {
  readonly table: string;
  readonly keptFor: string;
  readonly purposes: readonly string[];
  /** Names of columns whose values are not told: they open doors, or are sealed. */
  readonly untold: readonly string[];
  readonly total: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** What lets somebody in is kept as a hash or sealed; who saw it could come in. The access log opens its own columns. */
const untold = new Set(['site.secret', 'api_key.hash', 'lead.token_hash', 'shopify_session.id', 'shopify_session.state', 'shopify_session.access_token', 'shopify_session.refresh_token', 'account_access.ip', 'account_access.agent']); // prettier-ignore
/** Of whom these rows are, no table of theirs says: nothing in them can be found for an account. */
const ofNobody = ['tombstone'];

/**
 * All that is kept of an account: every column of the inventory whose class is account, with what stands there for this
 * site. A table or column that is new in the inventory is in here by itself.
 *
 * @param most rows of each table that are told
 */
export async function readAccountData(
  { db }: Pick<HubParts, 'db'>,
  site: { readonly id: string; readonly domain: string },
  most: number,
): Promise<readonly AccountPart[]> {
  const parts: AccountPart[] = [];
  for (const { name, in: where, keptFor, columns } of inventory.tables) {
    if (where !== 'hub' || ofNobody.includes(name)) continue;
    const kept = Object.entries(columns).flatMap(([column, told]) => {
      const use = inventory.uses[typeof told === 'string' ? told : told.use];
      return use?.class === 'account' ? [{ column, purpose: use.purpose }] : [];
    });
    if (kept.length === 0) continue;
    const isTold = ({ column }: { readonly column: string }) => !untold.has(`${name}.${column}`);
    const own =
      name === 'site' ? { column: 'id', value: site.id }
      : name === 'shopify_session' ? { column: 'shop', value: site.domain }
      : { column: 'site', value: site.id }; // prettier-ignore
    const found = await readAccountRows(db, name, own, { columns: kept.filter(isTold).map(({ column }) => column), most }); // prettier-ignore
    parts.push({
      table: name,
      keptFor,
      purposes: [...new Set(kept.map(({ purpose }) => purpose))],
      untold: kept.filter((each) => !isTold(each)).map(({ column }) => column),
      ...found,
    });
  }
  return parts;
}
