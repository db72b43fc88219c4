import type { Verdict } from '../spam/judge-lead.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import type { Lead, LeadState } from './lead.ts';
import { countLeads, readLeadPage } from './lead-list.store.ts';
import { selectLeads } from './select-leads.ts';

/** Which leads are meant. Moments are ISO 8601; `from` belongs to them, `to` does not. */
export interface LeadFilter {
  /** A whole address, a whole phone number or a code: among all. Other words: in what was filled in, among the newest 5,000. */
  readonly search?: string;
  readonly campaign?: string;
  readonly verdict?: Verdict;
  readonly state?: LeadState;
  readonly from?: string;
  readonly to?: string;
}

export interface LeadPage {
  readonly leads: readonly Lead[];
  /** How many fit, on all pages. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
}

const onPage = 50;

/** Leads, the newest first, fifty on a page. A page past the last is the last. */
export async function listLeads(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  { page = 1, ...filter }: LeadFilter & { readonly page?: number } = {},
): Promise<LeadPage> {
  const where = await selectLeads({ db }, site, filter);
  const total = await countLeads(db, where);
  const pages = Math.max(1, Math.ceil(total / onPage));
  const shown = Math.min(Math.max(1, Math.floor(page) || 1), pages);
  return { leads: await readLeadPage(db, where, (shown - 1) * onPage, onPage), total, page: shown, pages };
}
