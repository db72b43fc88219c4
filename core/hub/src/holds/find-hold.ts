import { describeWhose } from '../leads/describe-whose.ts';
import type { Whose } from '../leads/erase-leads-of.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import { findHoldRow } from './hold.store.ts';

/**
 * The hold that keeps something from being removed, the one that ends last; undefined where nothing does.
 *
 * @param whose somebody; or `anybody` for everything of the site, which is held as well by a hold on one person
 */
export async function findHold(
  { db, clock }: Pick<HubParts, 'db' | 'clock'>,
  site: string,
  whose: Whose | 'anybody',
): Promise<{ readonly owner: string; /** ISO 8601. */ readonly until: string } | undefined> {
  const persons = whose === 'anybody' ? whose : (await describeWhose({ db }, site, whose)).persons;
  const hold = await findHoldRow(db, site, persons, new Date(clock.nowMs()));
  return hold && { owner: hold.owner, until: hold.until.toISOString() };
}
