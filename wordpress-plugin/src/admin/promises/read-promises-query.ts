import { standings, type Standing } from '@beckon/editing/promises/standing-of';

export const promiseParts = ['promises', 'data', 'recipients', 'policy'] as const;
export type PromisePart = (typeof promiseParts)[number];

export type PromisesQuery = {
  readonly part: PromisePart;
  readonly standing: Standing | 'all';
  readonly search: string;
};

/** What of the page the address asks for. */
export const readPromisesQuery = (params: URLSearchParams): PromisesQuery => ({
  part: promiseParts.find((part) => part === params.get('part')) ?? 'promises',
  standing: standings.find((standing) => standing === params.get('standing')) ?? 'all',
  search: (params.get('search') ?? '').slice(0, 100),
});
