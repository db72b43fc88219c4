import { canonicalJson, type Problem } from '@beckon/engine';
import type { HubParts } from '../platform/hub-parts.ts';
import { readTermsOf, writeTermsOf } from './code-terms.store.ts';
import { parseCodeTerms, type CodeTerms } from './code-terms.ts';

export type SavedCodeTerms =
  | { readonly ok: true; readonly terms?: CodeTerms }
  | { readonly ok: false; readonly why: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly ok: false; readonly why: 'changed-meanwhile'; readonly current: CodeTerms | undefined }
  | { readonly ok: false; readonly why: 'missing' };

/**
 * Sets what a campaign gives for a lead from now on, or with undefined that it gives nothing. Codes given stay as they are.
 * Terms have no revision: who says from which terms they began (null: from none) is told where these are others by now.
 * Saving what is there already is no conflict.
 */
export async function saveCodeTerms(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  campaign: string,
  given: unknown,
  { before }: { readonly before?: CodeTerms | null } = {},
): Promise<SavedCodeTerms> {
  const parsed = given === undefined || given === null ? undefined : parseCodeTerms(given);
  if (parsed && !parsed.ok) return { ok: false, why: 'invalid', problems: parsed.problems };
  const next = parsed?.value ?? null;
  const saved = { ok: true, ...(next && { terms: next }) } as const;
  if (await writeTermsOf(db, site, campaign, next, before)) return saved;
  const current = before === undefined ? undefined : await readTermsOf(db, site, campaign);
  if (current === undefined) return { ok: false, why: 'missing' };
  if (canonicalJson(current) === canonicalJson(next)) return saved;
  return { ok: false, why: 'changed-meanwhile', current: current ?? undefined };
}
