import type { HubParts } from '../platform/hub-parts.ts';
import { readTermsOf } from './code-terms.store.ts';
import type { CodeTerms } from './code-terms.ts';

/** What a campaign gives for a lead; undefined where nothing is set, or there is no such campaign. */
export async function readCodeTerms(
  { db }: Pick<HubParts, 'db'>,
  site: string,
  campaign: string,
): Promise<CodeTerms | undefined> {
  return (await readTermsOf(db, site, campaign)) ?? undefined;
}
