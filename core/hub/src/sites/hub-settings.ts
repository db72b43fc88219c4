import type { Parsed } from '@beckon/engine';
import { parseChoice } from '@beckon/engine/parse/parse-choice';
import { parseDocument } from '@beckon/engine/parse/parse-document';
import { parseFlag } from '@beckon/engine/parse/parse-flag';
import { parseList } from '@beckon/engine/parse/parse-list';
import { parseNumber } from '@beckon/engine/parse/parse-number';
import { parseRecord } from '@beckon/engine/parse/parse-record';
import { parseString } from '@beckon/engine/parse/parse-string';
import { useDefault } from '@beckon/engine/parse/use-default';

/** What a site sets for the hub alone: it is never published. */
export interface HubSettings {
  readonly attribution: {
    /** A tracked click earns credit for orders within so many days. */
    readonly windowDays: number;
  };
  readonly leads: {
    /** The address a lead came from is kept against spam for so many days. */
    readonly ipDays: number;
    readonly doubleOptIn: boolean;
    /** Leads with consent to marketing become customers of the shop. */
    readonly syncToCustomers: boolean;
  };
  readonly codes: {
    /** The most unique codes that are made in an hour, over all campaigns. */
    readonly perHour: number;
  };
  readonly privacy: {
    /** Who is told by mail of requests and when they are due; empty for nobody. */
    readonly contact: string;
    /** Requests whose sender is proven are carried out by themselves, as far as that can be. */
    readonly isAutomatic: boolean;
    /** Within what other requests are answered: the month of the GDPR, or the 45 days of California. */
    readonly answerWithin: 'month' | '45-days';
    /** Days of the calendar (`2026-12-25`) on which nobody works there, besides week-ends. */
    readonly holidays: readonly string[];
    /** Forms that ask for a birthday or an age take nothing from children, and pass nothing on of the young. */
    readonly heedsAge: boolean;
  };
  /** How many days what was collected is kept. */
  readonly retention: {
    /** What browsers told. */
    readonly eventDays: number;
    /** Sums by campaign and day, without anybody in them. */
    readonly counterDays: number;
    /** Orders that were reported, and codes that were given away. */
    readonly orderDays: number;
    /** Submitted forms. */
    readonly leadDays: number;
  };
}

/** 25 months: the longest that the French authority lets audience figures of single visitors be kept (CNIL, 2020-091). */
const mostEventDays = 760;
const mostDays = 3_650;

export const defaultHubSettings: HubSettings = {
  attribution: { windowDays: 5 },
  leads: { ipDays: 30, doubleOptIn: false, syncToCustomers: false },
  codes: { perHour: 100 },
  privacy: { contact: '', isAutomatic: true, answerWithin: 'month', holidays: [], heedsAge: true },
  // Three years after the last contact a prospect is one no longer (CNIL); sums hold nobody.
  retention: { eventDays: mostEventDays, counterDays: 1_825, orderDays: mostEventDays, leadDays: 1_095 },
};

const { attribution, leads, codes, privacy, retention } = defaultHubSettings;

/** Below a month, reports and frequency would say nothing; what must not be kept at all is not collected. */
const parseDays = (name: string, max: number) => parseNumber(name, { min: 30, max, whole: true, unit: 'days' });

const parseWhole = parseRecord<HubSettings>('The list of hub settings', {
  attribution: useDefault(
    parseRecord<HubSettings['attribution']>('The attribution', {
      windowDays: useDefault(
        parseNumber('The time in which a click earns credit', { min: 1, max: 90, whole: true, unit: 'days' }),
        attribution.windowDays,
      ),
    }),
    attribution,
  ),
  leads: useDefault(
    parseRecord<HubSettings['leads']>('The list of lead settings', {
      ipDays: useDefault(
        parseNumber('The time that addresses of leads are kept', { min: 0, max: 90, whole: true, unit: 'days' }),
        leads.ipDays,
      ),
      doubleOptIn: useDefault(parseFlag('Whether leads confirm by mail'), leads.doubleOptIn),
      syncToCustomers: useDefault(parseFlag('Whether leads become customers'), leads.syncToCustomers),
    }),
    leads,
  ),
  codes: useDefault(
    parseRecord<HubSettings['codes']>('The list of code settings', {
      perHour: useDefault(
        parseNumber('The most codes in an hour', { min: 1, max: 10_000, whole: true }),
        codes.perHour,
      ),
    }),
    codes,
  ),
  privacy: useDefault(
    parseRecord<HubSettings['privacy']>('The list of privacy settings', {
      contact: useDefault(
        parseString('The address for privacy requests', {
          max: 254,
          pattern: { test: /^(|[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+)$/, words: 'must be an e-mail address' },
        }),
        privacy.contact,
      ),
      isAutomatic: useDefault(parseFlag('Whether proven requests are carried out by themselves'), privacy.isAutomatic),
      answerWithin: useDefault(parseChoice('The time to answer requests', ['month', '45-days']), privacy.answerWithin),
      holidays: useDefault(
        parseList(
          'The list of holidays',
          parseString('A holiday', {
            pattern: {
              test: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
              words: 'must be a date such as 2026-12-25',
            },
          }),
          { max: 200 },
        ),
        privacy.holidays,
      ),
      heedsAge: useDefault(parseFlag('Whether forms heed the age'), privacy.heedsAge),
    }),
    privacy,
  ),
  retention: useDefault(
    parseRecord<HubSettings['retention']>('The list of retention settings', {
      eventDays: useDefault(parseDays('The time that events are kept', mostEventDays), retention.eventDays),
      counterDays: useDefault(parseDays('The time that figures are kept', mostDays), retention.counterDays),
      orderDays: useDefault(parseDays('The time that orders are kept', mostDays), retention.orderDays),
      leadDays: useDefault(parseDays('The time that leads are kept', mostDays), retention.leadDays),
    }),
    retention,
  ),
});

/** Reads a site's settings for the hub: with everything filled in that was left out, or all problems at once. */
export function parseHubSettings(input: unknown): Parsed<HubSettings> {
  return parseDocument(input, 'The list of hub settings', parseWhole);
}
