import { countDays, isDay, shiftDay } from '../ui/shift-day.ts';

export type OverviewQuery = {
  readonly from: string;
  readonly to: string;
  /** Empty for all. */
  readonly campaign: string;
};

/** What the switch offers beside dates of one’s own. */
export const spans = [7, 30, 90, 365] as const;

/** As far as the counters can be read at once. */
const mostDays = 732;

/** The time and the campaign that the address asks for; the last 30 days where it names no sound time. */
export function readOverviewQuery(params: URLSearchParams, today: string): OverviewQuery {
  const [from, to] = [params.get('from'), params.get('to')];
  const isSound = isDay(from) && isDay(to) && from <= to && to <= today && countDays(from, to) <= mostDays;
  return {
    campaign: (params.get('campaign') ?? '').slice(0, 64),
    ...(isSound ? { from, to } : lastDays(30, today)),
  };
}

export const lastDays = (days: number, today: string): { readonly from: string; readonly to: string } => ({
  from: shiftDay(today, 1 - days),
  to: today,
});

/** The switch’s name of a time: the number of days where it ends today, else `own`. */
export const nameSpan = ({ from, to }: Pick<OverviewQuery, 'from' | 'to'>, today: string): string =>
  String((to === today && spans.find((days) => countDays(from, to) === days)) || 'own');
