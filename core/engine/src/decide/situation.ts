import type { CampaignId } from '../campaign/campaign.ts';
import type { Snapshot } from '../campaign/snapshot.ts';
import { allows } from '../consent/allows.ts';
import type { Consent } from '../consent/consent.ts';
import { purposes } from '../consent/purpose.ts';
import type { Purpose } from '../consent/purpose.ts';
import { repairMet, repairVisits } from '../frequency/repair-memory.ts';
import type { Visits } from '../frequency/repair-memory.ts';
import { makeClock } from '../schedule/clock.ts';
import type { Clock } from '../schedule/clock.ts';
import { durationMs } from '../targeting/duration-ms.ts';
import type { JudgedFacts } from '../targeting/judge.ts';
import { recall } from '../targeting/recall.ts';
import type { Attributes } from '../visit/attribute.ts';
import type { CampaignMemory, Memory } from '../visit/memory.ts';
import type { OnScreen, Visit } from '../visit/visit.ts';
import { isMoment } from './check-snapshot.ts';
import { isDuration } from './check-understood.ts';

/** What a decision is made from: the same parts for every caller, whatever their state. */
export interface Facts {
  readonly snapshot: Snapshot;
  readonly visit: Visit;
  readonly memory: Memory;
  readonly consent: Consent;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** The facts as the rules read them: nothing missing, nothing of a wrong kind. Made once a decision. */
export interface Situation {
  readonly site: {
    readonly oneAtATime: boolean;
    readonly restMs: number;
    readonly maxPerVisit: number;
    readonly sparesSearchLanding: boolean;
    readonly holdOut: { readonly share: number; readonly seed: string };
  };
  readonly visit: {
    readonly attributes: Attributes;
    readonly cancelled: readonly CampaignId[];
    readonly called: readonly CampaignId[];
    readonly onScreen: readonly OnScreen[];
    readonly languages: readonly unknown[];
    fired(id: CampaignId): readonly number[];
  };
  readonly memory: Visits;
  readonly consent: Consent;
  readonly now: number;
  /** What the audiences are judged by. */
  readonly facts: JudgedFacts;
  /** The visitor's id for splitting, where remembering is allowed. */
  readonly visitor: string | undefined;
  /** What is remembered of a campaign. */
  recall(id: CampaignId): CampaignMemory | undefined;
  /** The wall clock of a zone; undefined where the zone is not known. */
  clockOf(zone: 'site' | 'visitor'): Clock | undefined;
}

/** Reads the facts, whatever they are. Limits that cannot be read are the strict ones. */
export function readSituation(facts: Facts): Situation {
  const { snapshot, visit, memory, consent, now: moment } = asRecord(facts) as unknown as Facts;
  const now = isMoment(moment) ? moment : 0;
  const site = asRecord(asRecord(snapshot)['site']);
  const { oneAtATime, rest, maxPerVisit, sparesSearchLanding } = asRecord(site['interruptions']);
  const { share, seed } = asRecord(site['holdOut']);
  const table = asRecord(asRecord(snapshot)['attributes']);
  const given = asRecord(visit);
  const attributes = asRecord(given['attributes']);
  const firedBy = asRecord(given['fired']);
  const withheld = new Set(asList(given['withheld']));
  const zones = { site: asText(site['timeZone']), visitor: asText(given['visitorTimeZone']) };
  const visits = repairVisits(memory, now);
  const met = asRecord(asRecord(memory)['campaigns']);

  const purposeOf = (name: string): Purpose | undefined => {
    const purpose = table[name] as Purpose;
    return purposes.includes(purpose) ? purpose : undefined;
  };
  return {
    site: {
      oneAtATime: oneAtATime !== false,
      restMs: isDuration(rest) ? durationMs(rest) : 0,
      maxPerVisit: typeof maxPerVisit === 'number' ? maxPerVisit : Infinity,
      sparesSearchLanding: sparesSearchLanding !== false,
      holdOut: typeof share === 'number' && typeof seed === 'string' ? { share, seed } : { share: 0, seed: '' },
    },
    visit: {
      attributes,
      cancelled: asList(given['cancelled']),
      called: asList(given['called']),
      onScreen: asList<OnScreen | null>(given['onScreen']).filter((each) => typeof each === 'object' && each !== null),
      languages: [attributes['page.language'], ...asList<unknown>(given['languages'])],
      fired: (id) => asList(firedBy[id]),
    },
    memory: visits,
    consent,
    now,
    facts: {
      attributes,
      now,
      siteTimeZone: zones.site,
      visitorTimeZone: zones.visitor,
      purposeOf,
      isWithheld: (name) => withheld.has(name) || !allows(consent, purposeOf(name) ?? 'necessary'),
    },
    visitor: allows(consent, 'preferences') ? visits.visitor : undefined,
    recall: (id) => repairMet(met[id], visits, now),
    clockOf: (zone) => recall(clocks, zones[zone] ?? '', makeClock),
  };
}

const clocks = new Map<string, Clock | undefined>();
const asText = (value: unknown) => (typeof value === 'string' ? value : undefined);
const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const asList = <Item = string>(value: unknown): readonly Item[] => (Array.isArray(value) ? value : []);
