import type { Problem } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { writeTermsOf } from './code-terms.store.ts';
import { parseCodeTerms, type CodeTerms } from './code-terms.ts';

export type SavedCodeTerms =
  | { readonly ok: true; readonly terms?: CodeTerms }
  | { readonly ok: false; readonly why: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly why: 'missing' };

/** Sets what a campaign gives for a lead from now on, or with undefined that it gives nothing. Codes given stay as they are. */
export async function saveCodeTerms(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  campaign: string,
  given: unknown,
): Promise<SavedCodeTerms> {
  const parsed = given === undefined || given === null ? undefined : parseCodeTerms(given);
  if (parsed && !parsed.ok) return { ok: false, why: 'invalid', problems: parsed.problems };
  if (!(await writeTermsOf(db, site, campaign, parsed?.value ?? null))) return { ok: false, why: 'missing' };
  return { ok: true, ...(parsed && { terms: parsed.value }) };
}
