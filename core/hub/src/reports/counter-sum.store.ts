import { Prisma } from '../../generated/client.ts';
import type { Db } from '../platform/db.ts';
import type { Period } from './period.ts';

/** Counters of one currency (empty: of all that is no money), summed up. What was summed over is null. */
export interface CounterSum {
  readonly day: string | null;
  readonly campaign: string | null;
  readonly variant: string | null;
  readonly currency: string;
  readonly displays: number;
  readonly clicks: number;
  readonly closes: number;
  readonly conversions: number;
  readonly heldOut: number;
  readonly orders: number;
  readonly revenue: number;
}

/** Sums of a site's counters: in all, by day, by campaign and by variant of each. */
export function sumCounters(db: Db, site: string, { from, to, campaign }: Period): Promise<CounterSum[]> {
  const one = campaign === undefined ? Prisma.empty : Prisma.sql`and "campaign" = ${campaign}`;
  return db.$queryRaw<CounterSum[]>`
    select "day"::text as "day", "campaign", "variant", "currency",
      sum("displays")::float8 as "displays", sum("clicks")::float8 as "clicks", sum("closes")::float8 as "closes",
      sum("conversions")::float8 as "conversions", sum("held_out")::float8 as "heldOut",
      sum("orders")::float8 as "orders", sum("revenue")::float8 as "revenue"
    from "counter"
    where "site" = ${site} and "day" between ${from}::date and ${to}::date ${one}
    group by grouping sets (("currency"), ("day", "currency"), ("campaign", "currency"), ("campaign", "variant", "currency"))
    order by "orders" desc, "currency"`;
}
