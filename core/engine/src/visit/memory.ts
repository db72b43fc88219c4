import type { CampaignId } from '../campaign/campaign.ts';

/** What this browser remembers of one campaign. Times are epoch milliseconds. */
export interface CampaignMemory {
  /** How many times it was displayed. */
  readonly displays: number;
  readonly lastShownAt?: number;
  /** `Memory.visits` and `Memory.pages` as they stood at the last display. */
  readonly lastShownVisit?: number;
  readonly lastShownPage?: number;
  readonly closedAt?: number;
  readonly clickedAt?: number;
  readonly convertedAt?: number;
  /** When a countdown that runs for each visitor began. */
  readonly countdownFrom?: number;
}

/**
 * What this browser may remember between pages, as a plain value. Before consent it lives in the page alone and begins
 * empty on each page; the rules read it the same way. Times are epoch milliseconds.
 */
export interface Memory {
  /** A random id for splitting visitors and for events; absent until `preferences` is allowed. */
  readonly visitor?: string;
  readonly firstVisitAt?: number;
  /** When the visit before this one was last seen. */
  readonly lastVisitAt?: number;
  /** Visits and page views so far, this one included. */
  readonly visits: number;
  readonly pages: number;
  readonly visitStartedAt?: number;
  readonly visitLastSeenAt?: number;
  readonly pagesThisVisit: number;
  /** When an interrupting campaign was last shown, whichever it was: the site-wide rest counts from here. */
  readonly lastInterruptionAt?: number;
  readonly interruptionsThisVisit?: number;
  readonly isLead?: boolean;
  readonly campaigns: Readonly<Record<CampaignId, CampaignMemory>>;
  /** The site's own persistent attributes. */
  readonly own?: Readonly<Record<string, unknown>>;
  /** Where the visitor came from, this visit and the first ever. */
  readonly landing?: Readonly<Record<string, unknown>>;
  readonly firstLanding?: Readonly<Record<string, unknown>>;
  /** Paths seen lately, newest last. */
  readonly paths?: readonly string[];
}

/** The memory of a browser that remembers nothing: the first page of the first visit. */
export const emptyMemory: Memory = { visits: 1, pages: 1, pagesThisVisit: 1, campaigns: {} };
