import type { HubParts } from '../platform/hub-parts.ts';
import { describeWhose } from './describe-whose.ts';
import { findWords, toLeadWhere, type LeadWhere } from './lead-list.store.ts';
import type { LeadFilter } from './list-leads.ts';

/** Which leads a filter means. A search for a whole address or number finds its person however long ago they wrote. */
export async function selectLeads(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  { search, ...filter }: LeadFilter,
): Promise<LeadWhere> {
  const where = toLeadWhere(site, filter);
  const words = search?.trim();
  if (!words) return where;
  const whose = words.includes('@') ? { email: words } : /^\+[\d\s()./-]{6,}$/.test(words) ? { phone: words } : {};
  return findWords(db, where, words, (await describeWhose({ db }, site, whose)).OR);
}
