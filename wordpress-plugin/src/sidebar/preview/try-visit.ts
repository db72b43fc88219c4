import { parseVisit } from '@beckon/editing/visit/parse-visit';
import { tellVisit } from '@beckon/editing/visit/tell-visit';
import { toVisit, type VisitDraft } from '@beckon/editing/visit/visit-draft';
import { publish, type Campaign, type ContentDocument, type SiteSettings, type SnapshotCampaign } from '@beckon/engine';

/** What a visit sees of a campaign, as a page would decide it, and what is drawn for it. */
export interface Tried {
  readonly isShown: boolean;
  /** Why, in a sentence. */
  readonly sentence: string;
  readonly published: SnapshotCampaign;
  readonly document: ContentDocument;
  readonly site: SiteSettings;
  /** Facts that texts may read. */
  readonly values: Readonly<Record<string, unknown>>;
}

interface Choices {
  readonly site: SiteSettings;
  readonly locale: string;
  readonly nowMs: number;
  /** The arm that is drawn; what the campaign itself says where there is none of that name. */
  readonly variant?: string | undefined;
  readonly language?: string | undefined;
}

/** Tries a visit on a campaign as if it were live. The problems are about the visit. */
export function tryVisit(
  campaign: Campaign,
  draft: VisitDraft,
  { site, locale, nowMs, variant, language }: Choices,
): { readonly ok: true; readonly tried: Tried } | { readonly ok: false; readonly problems: readonly string[] } {
  const visit = parseVisit(toVisit(draft, site.timeZone), nowMs);
  if (!visit.ok) return { ok: false, problems: visit.problems.map(({ message }) => message) };
  const snapshot = publish([{ ...campaign, status: 'live' }], site);
  const [published] = snapshot.campaigns;
  const [told] = tellVisit(snapshot, visit.value, { locale });
  const document = published && snapshot.contents[addressOf(published, variant, language ?? campaign.locale)];
  if (!published || !told || !document) return { ok: false, problems: [] };
  const { isShown, sentence } = told;
  return {
    ok: true,
    tried: {
      isShown,
      sentence,
      published,
      document: document as ContentDocument,
      site: snapshot.site,
      values: visit.value.attributes,
    },
  };
}

/** Which content document stands for an arm in a language, the campaign's own where it has no other. */
function addressOf({ contents, experiment }: SnapshotCampaign, variant: string | undefined, language: string): string {
  const own = experiment?.variants.find(({ id }) => id === variant)?.contents ?? contents;
  return own[language] ?? Object.values(own)[0] ?? '';
}
