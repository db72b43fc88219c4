/** What campaigns did. Amounts of two currencies are never added. */
export interface Numbers {
  readonly displays: number;
  readonly clicks: number;
  readonly closes: number;
  readonly conversions: number;
  readonly heldOut: number;
  readonly orders: number;
  readonly revenue: Readonly<Record<string, number>>;
  /** By displays; null where nothing was displayed. */
  readonly clickRate: number | null;
  readonly conversionRate: number | null;
}

export interface Totals extends Numbers {
  /** Forms that came in and are not spam. */
  readonly signUps: number;
}

export type CampaignStanding = 'live' | 'scheduled' | 'draft' | 'paused' | 'gone';

export interface CampaignNumbers extends Numbers {
  readonly campaign: string;
  readonly name: string;
  readonly status: CampaignStanding;
  /** Absent where it cannot be edited: it is gone, or one may not. */
  readonly editUrl?: string;
  /** It has problems, and visitors see it as it was before them. */
  readonly hasProblems: boolean;
}

/** What the overview is told of a period. Days are those of the site. */
export interface Report {
  readonly from: string;
  readonly to: string;
  readonly totals: Totals;
  readonly days: readonly ({ readonly day: string } & Numbers)[];
  readonly campaigns: readonly CampaignNumbers[];
  readonly variants: readonly ({ readonly campaign: string; readonly variant: string } & Numbers)[];
  /** The same number of days before. */
  readonly before: {
    readonly from: string;
    readonly to: string;
    readonly totals: Totals;
    readonly days: readonly ({ readonly day: string } & Numbers)[];
  };
}
