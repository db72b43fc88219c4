import type { LeadFilter } from '@beckon/hub/leads/list-leads';
import { isDay, shiftDay } from '../ui/day.ts';
import { momentIn } from '@beckon/editing/visit/moment-in';

/** What of the leads is asked for, as it stands in the address. */
export interface LeadQuery {
  readonly search: string;
  readonly campaign: string;
  readonly verdict: 'good' | 'doubtful' | 'spam' | 'all';
  readonly from: string;
  readonly to: string;
  readonly page: number;
}

const verdicts = ['good', 'doubtful', 'spam'] as const;

/** Reads the address; nonsense in it is left out. */
export function readLeadQuery(params: URLSearchParams): LeadQuery {
  const day = (name: string) => {
    const text = params.get(name);
    return isDay(text) ? text : '';
  };
  return {
    search: (params.get('search') ?? '').slice(0, 100),
    campaign: (params.get('campaign') ?? '').slice(0, 64),
    verdict: verdicts.find((verdict) => verdict === params.get('verdict')) ?? 'all',
    from: day('from'),
    to: day('to'),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
  };
}

/** The same for the hub: days are those of the site, and the last one counts in full. */
export function toLeadFilter({ search, campaign, verdict, from, to }: LeadQuery, timeZone: string): LeadFilter {
  const startOf = (day: string) => new Date(momentIn(timeZone, `${day}T00:00`) ?? Date.parse(day)).toISOString();
  return {
    ...(search !== '' && { search }),
    ...(campaign !== '' && { campaign }),
    ...(verdict !== 'all' && { verdict }),
    ...(from !== '' && { from: startOf(from) }),
    ...(to !== '' && { to: startOf(shiftDay(to, 1)) }),
  };
}

/** Whether anything but the page is asked for. */
export const isFiltered = ({ search, campaign, verdict, from, to }: LeadQuery): boolean =>
  search !== '' || campaign !== '' || verdict !== 'all' || from !== '' || to !== '';
