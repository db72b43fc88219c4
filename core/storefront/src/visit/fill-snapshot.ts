import type { SiteSettings, Snapshot } from '@beckon/engine';

/** What a snapshot must have for the tag to stand; the decision holds back what is wrong with the rest, and says so. */
const plainSite: Pick<SiteSettings, 'storage' | 'consent'> = {
  storage: { kind: 'none', days: 0 },
  // What is not there counts as no.
  consent: {} as SiteSettings['consent'],
};

/** A snapshot that may be malformed or newer than this tag, as one that can be worked with. */
export function fillSnapshot(given: Snapshot): Snapshot {
  const { campaigns, site } = Object(given) as Snapshot;
  return { ...given, site: { ...plainSite, ...site }, campaigns: Array.isArray(campaigns) ? campaigns : [] };
}
