import { type Day, dayIn, isDay, shiftDay } from '../ui/day.ts';

export interface ReportQuery {
  readonly from: Day;
  readonly to: Day;
  /** Empty for all. */
  readonly campaign: string;
}

/** The time and the campaign that are asked for; the last 30 days of the site where no sound time is given. */
export function readReportQuery(
  params: URLSearchParams,
  { timeZone, nowMs }: { readonly timeZone: string; readonly nowMs: number },
): ReportQuery & { readonly today: Day } {
  const today = dayIn(timeZone, nowMs);
  const [from, to] = [params.get('from'), params.get('to')];
  const isSound = isDay(from) && isDay(to) && from <= to && to <= today && shiftDay(to, -730) <= from;
  return {
    today,
    campaign: (params.get('campaign') ?? '').slice(0, 64),
    ...(isSound ? { from, to } : { from: shiftDay(today, -29), to: today }),
  };
}
