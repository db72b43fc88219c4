/** An amount in one currency (ISO 4217; empty where whoever reported it named none). Amounts of two are never added. */
export interface Money {
  readonly currency: string;
  readonly amount: number;
}

/** What a campaign did. What robots did is not in it. */
export interface Numbers {
  readonly displays: number;
  readonly clicks: number;
  readonly closes: number;
  readonly conversions: number;
  /** Page views on which it was held back from visitors of the hold-out. */
  readonly heldOut: number;
  /** Credited to it. */
  readonly orders: number;
  /** Of those orders, by currency, the one with most orders first. */
  readonly revenue: readonly Money[];
  /** Conversions by displays; null where nothing was displayed. */
  readonly conversionRate: number | null;
  readonly clickRate: number | null;
  readonly revenuePerDisplay: readonly Money[];
}
