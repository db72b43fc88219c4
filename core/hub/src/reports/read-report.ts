import type { HubParts } from '../platform/hub-parts.ts';
import { addUp } from './add-up.ts';
import { sumCounters, type CounterSum } from './counter-sum.store.ts';
import type { Numbers } from './numbers.ts';
import { listDays, type Period } from './period.ts';

export interface Report {
  readonly from: string;
  readonly to: string;
  readonly totals: Numbers;
  /** The one that was displayed most first. */
  readonly campaigns: readonly ({ readonly campaign: string } & Numbers)[];
  /** By campaign; a campaign without variants has one with an empty name. */
  readonly variants: readonly ({ readonly campaign: string; readonly variant: string } & Numbers)[];
  /** Every day of the period, those on which nothing happened included. */
  readonly days: readonly ({ readonly day: string } & Numbers)[];
}

export type ReadReport =
  { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly why: 'bad-period' };

/**
 * Reads what a site's campaigns did between two days, from counters alone. Days are those of the site's time zone as it
 * was when things happened; an order counts on the day it was placed.
 */
export async function readReport({ db }: Pick<HubParts, 'db'>, site: string, period: Period): Promise<ReadReport> {
  const days = listDays(period);
  if (!days) return { ok: false, why: 'bad-period' };
  const sums = await sumCounters(db, site, period);
  const byDay = groupSums(sums, ({ day }) => day);
  const byCampaign = groupSums(sums, ({ campaign, variant }) => (variant === null ? campaign : null));
  const byVariant = groupSums(sums, ({ campaign, variant }) => (variant === null ? null : JSON.stringify([campaign, variant]))); // prettier-ignore
  const report: Report = {
    from: period.from,
    to: period.to,
    totals: addUp(sums.filter(({ day, campaign }) => day === null && campaign === null)),
    campaigns: [...byCampaign].map(([campaign, own]) => ({ campaign, ...addUp(own) })).sort(compareCampaigns),
    variants: [...byVariant]
      .map(([key, own]) => {
        const [campaign, variant] = JSON.parse(key) as [string, string];
        return { campaign, variant, ...addUp(own) };
      })
      .sort((one, other) => compareText(one.campaign, other.campaign) || compareText(one.variant, other.variant)),
    days: days.map((day) => ({ day, ...addUp(byDay.get(day) ?? []) })),
  };
  return { ok: true, report };
}

type Counted = { readonly campaign: string; readonly displays: number };
const compareText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
const compareCampaigns = (one: Counted, other: Counted): number =>
  other.displays - one.displays || compareText(one.campaign, other.campaign);

function groupSums(
  sums: readonly CounterSum[],
  keyOf: (sum: CounterSum) => string | null,
): ReadonlyMap<string, readonly CounterSum[]> {
  const groups = new Map<string, CounterSum[]>();
  for (const sum of sums) {
    const key = keyOf(sum);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), sum]);
  }
  return groups;
}
