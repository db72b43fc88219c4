import type { Parsed } from '@beckon/engine';
import { parseDocument } from '@beckon/engine/parse/parse-document';
import { parseFlag } from '@beckon/engine/parse/parse-flag';
import { parseNumber } from '@beckon/engine/parse/parse-number';
import { parseRecord } from '@beckon/engine/parse/parse-record';
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
}

export const defaultHubSettings: HubSettings = {
  attribution: { windowDays: 5 },
  leads: { ipDays: 30, doubleOptIn: false, syncToCustomers: false },
  codes: { perHour: 100 },
};

const { attribution, leads, codes } = defaultHubSettings;

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
});

/** Reads a site's settings for the hub: with everything filled in that was left out, or all problems at once. */
export function parseHubSettings(input: unknown): Parsed<HubSettings> {
  return parseDocument(input, 'The list of hub settings', parseWhole);
}
