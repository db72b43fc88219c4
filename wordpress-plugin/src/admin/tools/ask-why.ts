import { tellVisit, type Standing, type Why } from '@beckon/editing/visit/tell-visit';
import { parseVisit } from '@beckon/editing/visit/parse-visit';
import { publish, type Campaign, type Problem, type SiteSettings, type Snapshot } from '@beckon/engine';

/** What pages decide by, as the site hands it out to its editors. */
export interface Decidable {
  /** What the site shows; null where nothing is live. */
  readonly snapshot: Snapshot | null;
  readonly site: SiteSettings;
  /** Every campaign that can be shown at all, as it was saved last. */
  readonly documents: readonly Campaign[];
  readonly kept: readonly Standing[];
}

export type Told =
  | { readonly ok: true; readonly nowMs: number; readonly campaigns: readonly Why[] }
  | { readonly ok: false; readonly why: 'nothing-live' }
  | { readonly ok: false; readonly why: 'invalid'; readonly problems: readonly Problem[] };

/**
 * Says for every campaign whether a visit would see it and why, by the code that decides on the page.
 *
 * @param which `live`: what the site shows. `saved`: all campaigns as they were saved last, as if all were published.
 */
export function askWhy(
  { snapshot, site, documents, kept }: Decidable,
  visit: unknown,
  { which, locale, nowMs }: { readonly which: 'live' | 'saved'; readonly locale: string; readonly nowMs: number },
): Told {
  const parsed = parseVisit(visit, nowMs);
  if (!parsed.ok) return { ok: false, why: 'invalid', problems: parsed.problems };
  const asked = which === 'live' ? snapshot : publish(documents.map((document) => ({ ...document, status: 'live' })), site); // prettier-ignore
  if (asked === null) return { ok: false, why: 'nothing-live' };
  return { ok: true, nowMs: parsed.value.nowMs, campaigns: tellVisit(asked, parsed.value, { kept, locale }) };
}
