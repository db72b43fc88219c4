import type { Condition, Leaf } from '@beckon/engine';

/** A question and the answer it must have. */
export interface Literal {
  readonly leaf: Leaf;
  readonly answer: 'yes' | 'no';
}

/** Questions that must all have their answers at once. */
export type Case = readonly Literal[];

/** A tree that branches further than this is left unsolved; no merchant writes one. */
const mostCases = 2000;

/**
 * All the ways in which a condition can be answered with yes: one of the cases must hold. Exact in three-valued logic,
 * since only a no turns into a yes under a `not`. Undefined where there are too many.
 */
export function listCases(condition: Condition, answer: Literal['answer'] = 'yes'): readonly Case[] | undefined {
  if ('not' in condition) return listCases(condition.not, answer === 'yes' ? 'no' : 'yes');
  if ('attribute' in condition) return [[{ leaf: condition, answer }]];
  const isAll = 'all' in condition;
  const members = (isAll ? condition.all : condition.any).map((member) => listCases(member, answer));
  return isAll === (answer === 'yes') ? crossCases(members) : joinCases(members);
}

type Listed = readonly Case[] | undefined;

function joinCases(lists: readonly Listed[]): Listed {
  const joined: Case[] = [];
  for (const list of lists) {
    if (list === undefined || joined.length + list.length > mostCases) return undefined;
    joined.push(...list);
  }
  return joined;
}

function crossCases(lists: readonly Listed[]): Listed {
  let crossed: readonly Case[] = [[]];
  // A member that no case answers settles the whole, however many the others have.
  if (lists.some((list) => list?.length === 0)) return [];
  for (const list of lists) {
    if (list === undefined || crossed.length * list.length > mostCases) return undefined;
    crossed = crossed.flatMap((one) => list.map((other) => [...one, ...other]));
  }
  return crossed;
}
