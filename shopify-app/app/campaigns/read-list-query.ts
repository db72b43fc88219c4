import type { ListTab } from './CampaignList.tsx';

export interface ListQuery {
  readonly status: ListTab;
  readonly search: string;
  readonly page: number;
}

const tabs: readonly ListTab[] = ['all', 'live', 'draft', 'paused', 'archived'];

/** What of the list is asked for, from the address; nonsense is the whole list. */
export function readListQuery(params: URLSearchParams): ListQuery {
  return {
    status: tabs.find((tab) => tab === params.get('status')) ?? 'all',
    search: (params.get('search') ?? '').slice(0, 100),
    page: Math.max(1, Math.trunc(Number(params.get('page'))) || 1),
  };
}
