import type { SnapshotCampaign } from '../src/campaign/snapshot.ts';
import type { Consent } from '../src/consent/consent.ts';
import type { Facts } from '../src/decide/situation.ts';
import { findAttribute } from '../src/visit/attributes.ts';
import { attributesOf } from '../src/targeting/attributes-of.ts';
import type { Rule } from './make-rules.ts';

export const moment = Date.UTC(2026, 10, 24, 12);

/** A returning customer on the page of a product. */
export const visitor: Readonly<Record<string, unknown>> = {
  'page.path': '/products/wool-hat',
  'page.type': 'product',
  'page.product': { id: '1', handle: 'wool-hat', price: 29.9, tags: ['wool', 'winter'] },
  'place.country': 'de',
  'cart.total': 64.5,
  'visitor.visits': 4,
  'customer.isLoggedIn': true,
  'customer.lastOrderAt': '2026-09-20T10:00:00.000Z',
  'customer.tags': ['wholesale', 'vip'],
  own: { plan: { tier: 'gold' } },
};

/** The same facts as nested records, which the other engines read. */
export function nest(flat: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const nested: Record<string, Record<string, unknown>> = {};
  for (const [name, value] of Object.entries(flat)) {
    const [group, key] = name.split('.') as [string, string | undefined];
    if (key === undefined) nested[group] = value as Record<string, unknown>;
    else (nested[group] ??= {})[key] = value;
  }
  return nested;
}

/** A page on which nothing but the audience holds a campaign back: as embeds at places of their own, all that match show. */
export function makeFacts(rules: readonly Rule[]): Facts {
  const campaigns = rules.map(({ id, beckon }): SnapshotCampaign => ({
    id,
    name: id,
    format: { kind: 'embed', into: `#${id}`, placement: 'append', reserve: 0 },
    triggers: { match: 'any', list: [{ kind: 'page-load' }] },
    audience: beckon,
    frequency: {
      again: { kind: 'once-per-visit' },
      afterClose: { quiet: { days: 7 } },
      afterConversion: 'never',
      withoutMemory: 'hold',
      respectsSiteRest: true,
    },
    priority: 100,
    contents: { en: `hash-${id}` },
  }));
  const names = rules.flatMap(({ beckon }) => attributesOf(beckon)).map((name) => findAttribute(name)!);
  return {
    snapshot: {
      version: 1,
      hash: 'bench',
      site: {
        id: 'bench',
        timeZone: 'Europe/Berlin',
        locale: 'en',
        storage: { kind: 'cookie', days: 730 },
        visitMinutes: 30,
        interruptions: { oneAtATime: true, sparesSearchLanding: true },
        holdOut: { share: 0, seed: 'bench' },
        consent: { sources: [], honoursDnt: true, denyAll: false, sendsEarlierEvents: false },
        feed: { place: { at: 'floating', corner: 'bottom-end' }, label: 'News', theme: undefined as never },
        endpoints: {},
        compat: [],
      },
      attributes: Object.fromEntries(names.map(({ name, purpose }) => [name, purpose])),
      campaigns,
      contents: {},
    },
    visit: { attributes: visitor, visitorTimeZone: 'Europe/Berlin', languages: ['de'] },
    memory: { visitor: 'visitor-1', visits: 4, pages: 9, pagesThisVisit: 2, campaigns: {} },
    consent: allGranted,
    now: moment,
  };
}

const allGranted: Consent = {
  necessary: 'granted',
  preferences: 'granted',
  analytics: 'granted',
  marketing: 'granted',
  sale: 'granted',
  because: { necessary: 'nothing', preferences: 'site', analytics: 'site', marketing: 'site', sale: 'site' },
  honoured: [],
};
