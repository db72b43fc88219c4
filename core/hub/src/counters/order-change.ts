/** By how much the orders credited to a campaign changed, on a day, in a currency. Amounts are decimal text. */
export interface OrderChange {
  readonly site: string;
  readonly day: string;
  readonly campaign: string;
  readonly variant: string;
  readonly currency: string;
  readonly orders: number;
  readonly revenue: string;
}
