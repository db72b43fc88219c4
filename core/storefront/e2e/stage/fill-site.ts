import type { SiteSettings } from '@beckon/engine';
import { defaultTheme } from '@beckon/engine/campaign/theme';

/** What a scene has to say about its site; sub-records are merged. */
export type SitePart = {
  readonly [Key in keyof SiteSettings]?: SiteSettings[Key] extends readonly unknown[] | string | number
    ? SiteSettings[Key]
    : Partial<SiteSettings[Key]>;
};

const plainSite: SiteSettings = {
  id: 'stage',
  timeZone: 'Europe/Berlin',
  locale: 'en',
  storage: { kind: 'cookie', days: 730 },
  visitMinutes: 30,
  interruptions: { oneAtATime: true, sparesSearchLanding: true },
  holdOut: { share: 0, seed: 'stage' },
  consent: { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents: false },
  feed: { place: { at: 'floating', corner: 'bottom-end' }, label: 'News', theme: defaultTheme },
  endpoints: { collect: '/collect', leads: '/leads' },
  compat: [],
};

/** A site that asks nobody but the page for consent, remembers in a cookie and sends to the stage's own server. */
export function fillSite(part: SitePart): SiteSettings {
  const merged = Object.entries(part).map(([key, value]) => {
    const plain: unknown = plainSite[key as keyof SiteSettings];
    const isRecord = (it: unknown) => typeof it === 'object' && it !== null && !Array.isArray(it);
    return [key, isRecord(value) && isRecord(plain) ? { ...(plain as object), ...(value as object) } : value];
  });
  return { ...plainSite, ...(Object.fromEntries(merged) as Partial<SiteSettings>) };
}
