import type { Verdict } from '../spam/judge-lead.ts';
import type { HubParts } from '../platform/hub-parts.ts';
import type { Lead, LeadState } from './lead.ts';
import { countLeads, readLeadPage } from './lead-list.store.ts';

/** Which leads are meant. Moments are ISO 8601; `from` belongs to them, `to` does not. */
export interface LeadFilter {
  /** Found in address, phone number, code or anything that was filled in. */
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
  const total = await countLeads(db, site, filter);
  const pages = Math.max(1, Math.ceil(total / onPage));
  const shown = Math.min(Math.max(1, Math.floor(page) || 1), pages);
  return { leads: await readLeadPage(db, site, filter, (shown - 1) * onPage, onPage), total, page: shown, pages };
}
