import type { HubParts } from '../platform/hub-parts.ts';
import { describeWhose } from './describe-whose.ts';
import type { Whose } from './erase-leads-of.ts';
import { listLeadsOf } from './lead-clean-up.store.ts';

/** Whatever is kept of the forms that somebody submitted on a site, deleted ones included. */
export async function findLeadsOf(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  whose: Whose,
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const { OR } = await describeWhose({ db }, site, whose);
  return OR.length ? listLeadsOf(db, site, OR) : [];
}
