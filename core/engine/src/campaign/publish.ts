import { attributesReadBy } from './attributes-read-by.ts';
import type { Campaign } from './campaign.ts';
import { canonicalJson } from './canonical-json.ts';
import { contentHash } from './content-hash.ts';
import type { Content, ContentDocument } from './content.ts';
import { findRoom } from './find-room.ts';
import { findSurePopup } from './find-sure-popup.ts';
import { defaultSite, type SiteSettings } from './site.ts';
import type { Contents, ContentHash, Snapshot, SnapshotCampaign, SnapshotExperiment } from './snapshot.ts';
import type { Theme } from './theme.ts';
import { translateContent } from './translate-content.ts';

/**
 * Makes the snapshot of a site: its live campaigns, the content of each language at the address of its hash, and the
 * attributes that a page has to know. Drafts, and whatever else the page does not need, stay behind. The same campaigns
 * give the same bytes, in whichever order they come.
 *
 * @param campaigns as `parseCampaign` gives them, their ids all different
 * @param site what of the site's settings differs from `defaultSite`
 */
export function publish(campaigns: readonly Campaign[], site: Partial<SiteSettings> = {}): Snapshot {
  const settings = settle(fillSettings(site));
  const live = campaigns.filter((campaign) => campaign.status === 'live').sort(byPriority);
  const documents = new Map<ContentHash, ContentDocument>();
  const published = live.map((campaign) => publishCampaign(campaign, documents));
  const contents = Object.fromEntries([...documents].sort(([a], [b]) => (a < b ? -1 : 1)));
  const attributes = attributesReadBy(live, Object.values(contents), settings);
  const room = findRoom(published);
  const surePopup = findSurePopup(published);
  const rest = {
    site: settings,
    attributes,
    campaigns: published,
    ...(room && { room }),
    ...(surePopup && { surePopup }),
    contents,
  };
  return { version: 1, hash: contentHash({ version: 1, ...rest } satisfies Omit<Snapshot, 'hash'>), ...rest };
}

/** The order in which campaigns win against one another; the id settles what the priority leaves open. */
function byPriority(a: Campaign, b: Campaign): number {
  return b.priority - a.priority || (a.id < b.id ? -1 : 1);
}

/** All settings and no others, so that nothing a caller keeps beside them is published. */
function fillSettings(site: Partial<SiteSettings>): SiteSettings {
  const keys = Object.keys(defaultSite) as (keyof SiteSettings)[];
  return Object.fromEntries(keys.map((key) => [key, site[key] ?? defaultSite[key]])) as unknown as SiteSettings;
}

type Documents = Map<ContentHash, ContentDocument>;

function publishCampaign(campaign: Campaign, documents: Documents): SnapshotCampaign {
  const { id, name, priority, content, theme, locale, experiment } = campaign;
  const contents = publishContent(campaign, content, theme, documents);
  return {
    id,
    name,
    format: settle(campaign.format),
    triggers: settle(campaign.triggers),
    audience: settle(campaign.audience),
    frequency: settle(campaign.frequency),
    ...(campaign.schedule && { schedule: settle(campaign.schedule) }),
    priority,
    ...(campaign.needs && { needs: campaign.needs }),
    ...(experiment && { experiment: publishExperiment(campaign, experiment, documents) }),
    contents,
    // Sorting the keys, as hashing does, loses which language comes first.
    ...(Object.keys(contents).length > 1 && { locale }),
    ...(content.tab?.when === 'first' && { tabFirst: true }),
  };
}

function publishExperiment(
  campaign: Campaign,
  { seed, holdOut, variants, withoutId }: NonNullable<Campaign['experiment']>,
  documents: Documents,
): SnapshotExperiment {
  return {
    seed,
    holdOut,
    variants: variants.map(({ id, weight, content, theme }) => ({
      id,
      weight,
      ...((content ?? theme) && {
        contents: publishContent(campaign, content ?? campaign.content, theme ?? campaign.theme, documents),
      }),
    })),
    withoutId,
  };
}

/** Puts a content with its translations among the documents: by language, the campaign's own first, their addresses. */
function publishContent(campaign: Campaign, content: Content, theme: Theme, documents: Documents): Contents {
  const { locale, translations = {}, format } = campaign;
  const others = Object.keys(translations).sort();
  return Object.fromEntries(
    [locale, ...others].map((language) => {
      const words = language === locale ? {} : translations[language];
      const document = settle(translateContent({ content, theme, locale: language, format }, words ?? {}));
      const hash = contentHash(document);
      documents.set(hash, document);
      return [language, hash];
    }),
  );
}

/** A copy whose keys stand in one order, however they were stored: what is equal becomes the same bytes. */
function settle<Value>(value: Value): Value {
  return JSON.parse(canonicalJson(value)) as Value;
}
