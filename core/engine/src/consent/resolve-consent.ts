import type { SiteSettings } from '../campaign/site.ts';
import type { Consent, ConsentAnswer, ConsentSource } from './consent.ts';
import type { Purpose } from './purpose.ts';
import { findLaw } from './region.ts';
import type { Heard } from './said.ts';
import type { Signals } from './signals.ts';
import { hearConsentMode } from './signals/consent-mode.ts';
import { hearGpp } from './signals/gpp.ts';
import { hearShopify } from './signals/shopify.ts';
import { hearSite } from './signals/site.ts';
import { hearTcf } from './signals/tcf.ts';
import { hearWordPress } from './signals/wordpress.ts';

/** What a site says about reading consent: a part of its settings. */
export type ConsentRules = Pick<SiteSettings['consent'], 'sources' | 'honoursDnt' | 'denyAll'>;

/** The sources that can say yes, platforms first: where several say the same, the first is named as the reason. */
const sources: readonly (readonly [ConsentSource, keyof Signals, (signal: never) => Heard])[] = [
  ['shopify', 'shopify', hearShopify],
  ['wordpress', 'wordpress', hearWordPress],
  ['tcf', 'tcf', hearTcf],
  ['gpp', 'gpp', hearGpp],
  ['consent-mode', 'consentMode', hearConsentMode],
  ['site', 'site', hearSite],
];

type Answered = readonly [ConsentAnswer, ConsentSource];

/**
 * Resolves every signal into one answer a purpose, and who settled it. The strictest wins: one no is a no, then one
 * source that has not answered leaves it open, and open means no. A source that the site lists and that says nothing
 * leaves it open too. The owner, GPC and DNT can only take away. Where nobody speaks about a purpose, the visitor's place
 * decides: allowed where the law is known to be opt-out, open everywhere else.
 *
 * Pure, and total: whatever it is given, it gives an answer, and never a yes by accident.
 */
export function resolveConsent(signals: Signals, rules?: ConsentRules): Consent {
  const given: Signals = (signals as Signals | null | undefined) ?? {};
  const listed: unknown = rules?.sources;
  const heard = sources.map(([source, key, hear]): readonly [ConsentSource, Heard] => [
    source,
    listen(given[key], hear) ?? (Array.isArray(listed) && listed.includes(source) ? 'pending' : undefined),
  ]);
  const honoured: ('gpc' | 'dnt')[] = [];
  if (given.gpc === true) honoured.push('gpc');
  if ((given.dnt === '1' || given.dnt === 'yes') && rules?.honoursDnt !== false) honoured.push('dnt');
  const isDenied = !!rules?.denyAll || !!given.owner;

  const settle = (purpose: Exclude<Purpose, 'necessary'>): Answered => {
    if (isDenied) return ['denied', 'owner'];
    if (honoured[0] && purpose !== 'preferences') return ['denied', honoured[0]];
    let settled: Answered | undefined;
    for (const [source, said] of heard) {
      const answer = answerTo(purpose, said);
      if (answer && (!settled || strictness[answer] > strictness[settled[0]])) settled = [answer, source];
    }
    return settled ?? settleByRegion(given.region);
  };

  const [preferences, analytics, marketing, sale] = [
    settle('preferences'), settle('analytics'), settle('marketing'), settle('sale'),
  ]; // prettier-ignore
  return {
    necessary: 'granted',
    preferences: preferences[0],
    analytics: analytics[0],
    marketing: marketing[0],
    sale: sale[0],
    because: {
      necessary: 'nothing',
      preferences: preferences[1],
      analytics: analytics[1],
      marketing: marketing[1],
      sale: sale[1],
    },
    honoured,
  };
}

const strictness = { granted: 0, pending: 1, denied: 2 } as const;

function listen(signal: unknown, hear: (signal: never) => Heard): Heard {
  // `loading`, `failed`, and whatever else is not a record of answers: somebody is there and has not answered.
  return signal === undefined ? undefined : typeof signal === 'object' && signal ? hear(signal as never) : 'pending';
}

function answerTo(purpose: Exclude<Purpose, 'necessary'>, said: Heard): ConsentAnswer | undefined {
  if (said === undefined || said === 'pending') return said;
  // Many sources have no word for the sale of data. Who refused them marketing did not mean to have data sold for it.
  return said[purpose] ?? (purpose === 'sale' && said.marketing === 'denied' ? 'denied' : undefined);
}

function settleByRegion(region: unknown): Answered {
  const law = findLaw(region);
  return [law === 'opt-out' ? 'granted' : 'pending', law ? 'region' : 'nothing'];
}
