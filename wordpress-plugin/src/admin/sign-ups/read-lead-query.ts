import { isDay } from '../ui/shift-day.ts';
import type { Verdict } from './lead.ts';

/** What of the sign-ups is asked for, as it stands in the address; empty is all. */
export type LeadQuery = {
  readonly search: string;
  readonly campaign: string;
  readonly verdict: Verdict | '';
  readonly limit: Limit | '';
  readonly from: string;
  readonly to: string;
  /** From 1. WordPress has a `page` of its own in the address. */
  readonly paged: number;
};

export type Limit = 'frozen' | 'refused';

const limits: readonly Limit[] = ['frozen', 'refused'];
const verdicts: readonly Verdict[] = ['good', 'doubtful', 'spam'];

/** Reads the address; nonsense in it is left out. */
export function readLeadQuery(params: URLSearchParams): LeadQuery {
  const day = (name: string) => {
    const text = params.get(name);
    return isDay(text) ? text : '';
  };
  return {
    search: (params.get('search') ?? '').slice(0, 100),
    campaign: (params.get('campaign') ?? '').slice(0, 64),
    verdict: verdicts.find((verdict) => verdict === params.get('verdict')) ?? '',
    limit: limits.find((limit) => limit === params.get('limit')) ?? '',
    from: day('from'),
    to: day('to'),
    paged: Math.max(1, Math.trunc(Number(params.get('paged'))) || 1),
  };
}

export const isFiltered = ({ search, campaign, verdict, limit, from, to }: LeadQuery): boolean =>
  [search, campaign, verdict, limit, from, to].some((value) => value !== '');
