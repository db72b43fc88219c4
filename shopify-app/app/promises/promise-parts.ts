import { standings, type Standing } from '@beckon/editing/promises/standing-of';

export const promiseParts = ['promises', 'data', 'recipients', 'policy'] as const;
export type PromisePart = (typeof promiseParts)[number];

/** What of the page is looked at, in its address. */
export interface PromiseQuery {
  readonly part: PromisePart;
  readonly standing: Standing | 'all';
  readonly search: string;
}

export const readPromiseQuery = (params: URLSearchParams): PromiseQuery => ({
  part: promiseParts.find((each) => each === params.get('part')) ?? 'promises',
  standing: standings.find((each) => each === params.get('standing')) ?? 'all',
  search: (params.get('search') ?? '').slice(0, 100),
});
