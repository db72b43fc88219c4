import { commonOperatorsByName } from '../targeting/common-operators.ts';
import { makeJudge } from '../targeting/judge.ts';
import type { Operators } from '../targeting/judge.ts';
import { readJudged } from './read-judged.ts';
import type { Facts } from './situation.ts';

/** What is known before anything is decided. */
export type Foreseen = Omit<Facts, 'memory' | 'visit'> & {
  readonly visit: Pick<Facts['visit'], 'attributes' | 'withheld' | 'called'>;
};

/** What could come of a decision. */
export interface Outlook {
  /** Whether something may come to be shown on this page view, as things stand. */
  readonly isPromising: boolean;
  /** Whether an audience could not be answered, so that more facts may change the outlook. */
  readonly isOpen: boolean;
}

/**
 * Asks the audiences alone, by the common operators alone: on most pages nothing matches, and there the page needs no more
 * of us than this. Never says no where `decide` could show something: a campaign that was called for, and one whose
 * audience asks by an operator that is not here, are promising. Pure; total like `decide`.
 */
export function foresee(facts: Foreseen): Outlook {
  let isPromising = false;
  let isOpen = false;
  try {
    const { snapshot, visit } = facts;
    const operators: Operators = {
      get(name) {
        const operator = commonOperatorsByName.get(name);
        // Whether it is an operator at all is for `decide` to say.
        isPromising ||= !operator;
        return operator;
      },
    };
    const judged = readJudged(facts as Omit<Facts, 'memory'>);
    const readings = new Map();
    isPromising = !!visit.called?.length;
    for (const campaign of snapshot.campaigns) {
      const isMet = !!campaign && makeJudge(campaign.audience, operators, readings)(judged, {});
      isPromising ||= !!isMet;
      isOpen ||= isMet === undefined;
    }
  } catch {
    // No snapshot, or no facts, that anything could come of.
  }
  return { isPromising, isOpen };
}
