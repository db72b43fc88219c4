import type { PolicyChange } from '@beckon/editing/promises/register';

/** What the server tells a screen with its page, so that it need not be asked for. */
export interface ScreenFacts {
  /** A language tag. */
  readonly locale: string;
  /** An IANA name; an offset such as `+10:30` where none fits. */
  readonly timeZone: string;
  /** The calendar day of the site, as `2026-11-28`. */
  readonly today: string;
  readonly isRtl: boolean;
  readonly hasShop: boolean;
  /** What the person at the screen may do. */
  readonly may: {
    readonly editCampaigns: boolean;
    readonly seeReports: boolean;
    readonly manageLeads: boolean;
    readonly manageSettings: boolean;
  };
  /** Changes of what is promised that this person is to be told of; the newest last. */
  readonly changes: readonly PolicyChange[];
  readonly urls: {
    readonly overview: string;
    readonly campaigns: string;
    readonly newCampaign: string;
    readonly signUps: string;
    readonly requests: string;
    /** WordPress’ own tools for copies and erasures. */
    readonly exportTool: string;
    readonly eraseTool: string;
    readonly settings: string;
    readonly tools: string;
    readonly promises: string;
    /** WordPress’ own guide to the privacy policy. */
    readonly privacyGuide: string;
    /** The file of sign-ups; filters are added to it. */
    readonly exportLeads: string;
    /** The file of campaigns; ids are added to it. */
    readonly exportCampaigns: string;
  };
}

declare global {
  interface Window {
    readonly beckonScreen: ScreenFacts;
  }
}

export const readScreenFacts = (): ScreenFacts => window.beckonScreen;
