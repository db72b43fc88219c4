import type { Promised } from './register.ts';
import { standingOf, type Standing } from './standing-of.ts';

export const promiseGroups = ['visitors', 'forms', 'security', 'accounts', 'rights'] as const;
export type PromiseGroup = (typeof promiseGroups)[number];

const letters: Readonly<Record<PromiseGroup, string>> = { visitors: 'V', forms: 'F', security: 'S', accounts: 'B', rights: 'P' }; // prettier-ignore

/** What somebody looks for among the promises. */
export interface PromiseFilter {
  /** Each word has to be found in the promise, its id, its tests or what is open of it; case does not count. */
  readonly search?: string;
  readonly standing?: Standing;
}

export interface GroupedPromises {
  readonly group: PromiseGroup;
  readonly rows: readonly Promised[];
}

/** Promises by the part of the policies they are from, in their order; a group in which nothing is found is left out. */
export function groupPromises(
  promises: readonly Promised[],
  { search = '', standing }: PromiseFilter = {},
): readonly GroupedPromises[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (row: Promised) => {
    if (standing && standingOf(row) !== standing) return false;
    const text = [row.id, row.promise, row.open, row.decision, ...(row.tests ?? [])].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  return promiseGroups
    .map((group) => ({ group, rows: promises.filter((row) => row.id.startsWith(letters[group]) && fits(row)) }))
    .filter(({ rows }) => rows.length > 0);
}

/** How many of some promises stand how. */
export function countStandings(promises: readonly Promised[]): Readonly<Record<Standing, number>> {
  const count = (standing: Standing) => promises.filter((row) => standingOf(row) === standing).length;
  return { tests: count('tests'), decision: count('decision'), open: count('open') };
}
