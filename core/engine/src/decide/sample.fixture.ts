import type { SiteSettings } from '../campaign/site.ts';
import type { Snapshot, SnapshotCampaign } from '../campaign/snapshot.ts';
import { defaultTheme } from '../campaign/theme.ts';
import type { Consent, ConsentAnswer, ConsentSource } from '../consent/consent.ts';
import { emptyMemory } from '../visit/memory.ts';
import type { Facts } from './situation.ts';

/** A Tuesday, noon in London. */
export const sampleNow = Date.UTC(2026, 10, 24, 12);

export const sampleSite: SiteSettings = {
  id: 'shop',
  timeZone: 'Europe/London',
  locale: 'en',
  storage: { kind: 'cookie', days: 730 },
  visitMinutes: 30,
  interruptions: { oneAtATime: true, sparesSearchLanding: true },
  holdOut: { share: 0, seed: 'site' },
  consent: { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents: false },
  feed: { place: { at: 'floating', corner: 'bottom-end' }, label: 'News', theme: defaultTheme },
  endpoints: {},
  compat: [],
};

/** A popup for everybody on every page: whatever a test does not name holds nothing back. */
export function sampleCampaign(changes: Partial<SnapshotCampaign> = {}): SnapshotCampaign {
  return {
    id: 'offer',
    name: 'An offer',
    format: { kind: 'popup', position: 'center', width: 480, closesOnOverlay: true },
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    audience: { all: [] },
    frequency: {
      again: { kind: 'every-page-view' },
      afterClose: 'nothing',
      afterConversion: 'nothing',
      withoutMemory: 'hold',
      respectsSiteRest: true,
    },
    priority: 100,
    contents: { en: 'hash-en' },
    ...changes,
  };
}

export function sampleConsent(answer: ConsentAnswer = 'granted', source: ConsentSource = 'site'): Consent {
  return {
    necessary: 'granted',
    preferences: answer,
    analytics: answer,
    marketing: answer,
    sale: answer,
    because: { necessary: 'nothing', preferences: source, analytics: source, marketing: source, sale: source },
    honoured: [],
  };
}

export function sampleFacts(
  campaigns: readonly SnapshotCampaign[],
  {
    site,
    attributes,
    ...facts
  }: Partial<Facts> & {
    readonly site?: Partial<SiteSettings>;
    readonly attributes?: Snapshot['attributes'];
  } = {},
): Facts {
  return {
    snapshot: {
      version: 1,
      hash: 'snapshot',
      site: { ...sampleSite, ...site },
      attributes: attributes ?? {},
      campaigns,
      contents: {},
    },
    visit: { attributes: {} },
    memory: emptyMemory,
    consent: sampleConsent(),
    now: sampleNow,
    ...facts,
  };
}
