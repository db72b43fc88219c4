import type { AccessArea } from '@beckon/hub/access-log/access';
import type { AccessFilter } from '@beckon/hub/access-log/list-accesses';
import { momentIn } from '@beckon/editing/visit/moment-in';
import { isDay, shiftDay } from '../ui/day.ts';
import { areas } from './areas.ts';

/** What of the access log is asked for, as it stands in the address. */
export interface AccessQuery {
  readonly who: string;
  readonly area: AccessArea | 'all';
  readonly outcome: 'granted' | 'refused' | 'all';
  readonly from: string;
  readonly to: string;
  readonly page: number;
}

/** Reads the address; nonsense in it is left out. */
export function readAccessQuery(params: URLSearchParams): AccessQuery {
  const day = (name: string) => {
    const text = params.get(name);
    return isDay(text) ? text : '';
  };
  return {
    who: (params.get('who') ?? '').slice(0, 120),
    area: areas.find((area) => area === params.get('area')) ?? 'all',
    outcome: (['granted', 'refused'] as const).find((outcome) => outcome === params.get('outcome')) ?? 'all',
    from: day('from'),
    to: day('to'),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
  };
}

/** The same for the hub: days are those of the site, and the last one counts in full. */
export function toAccessFilter({ who, area, outcome, from, to, page }: AccessQuery, timeZone: string): AccessFilter {
  const startOf = (day: string) => new Date(momentIn(timeZone, `${day}T00:00`) ?? Date.parse(day)).toISOString();
  return {
    page,
    ...(who !== '' && { who }),
    ...(area !== 'all' && { area }),
    ...(outcome !== 'all' && { outcome }),
    ...(from !== '' && { from: startOf(from) }),
    ...(to !== '' && { to: startOf(shiftDay(to, 1)) }),
  };
}

/** Whether anything but the page is asked for. */
export const isFiltered = ({ who, area, outcome, from, to }: AccessQuery): boolean =>
  who !== '' || area !== 'all' || outcome !== 'all' || from !== '' || to !== '';
