import type { Attributes, CampaignId, Consent, Memory, TriggerKind } from '@beckon/engine';

/** A visit as somebody describes it, or as a page wrote it down; see `parseVisit` for what may be left out. */
export interface VisitDescription {
  /** Epoch milliseconds. */
  readonly nowMs: number;
  readonly attributes: Attributes;
  /** Names that the page could not read. */
  readonly withheld: readonly string[];
  readonly consent: Consent;
  readonly memory: Memory;
  readonly happened: Happened;
  /** Campaigns that the page asked for by name. */
  readonly called: readonly CampaignId[];
  readonly visitorTimeZone?: string;
}

/** What the visitor did on this page so far. `everything`: whatever a campaign waits for has happened. */
export type Happened =
  | 'everything'
  | {
      readonly seconds: number;
      /** How much of the page was in view, 0 to 100. */
      readonly percent: number;
      readonly inactiveSeconds: number;
      readonly secondsOnSite: number;
      readonly pages: number;
      /** Kinds that have no measure: `exit-intent`, `click`, `custom-event` … */
      readonly kinds: readonly TriggerKind[];
    };
