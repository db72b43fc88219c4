import type { Edit } from '@beckon/editing';
import type { Campaign, Problem } from '@beckon/engine';
import { createContext, useContext } from '@wordpress/element';
import type { RuleName, Rules } from './rules.ts';

/** Why an edit was refused, in words; undefined where it was done. */
export type Refused = string | undefined;

/** What a panel of rules works on. */
export interface RulesInHand {
  readonly rules: Rules;
  /** The rules read, in the campaign that they belong to or a plain one in its place. */
  readonly campaign: Campaign;
  /** Whether the campaign's content is known, so that variants and languages can be worked on. */
  readonly isWhole: boolean;
  readonly unreadable: ReadonlyMap<RuleName, readonly Problem[]>;
  /** Edits that follow one another under the same key are one step to "Undo". */
  edit(edit: Edit, key?: string): Refused;
  /** Sets rules as they are, one of them back to its default where it is undefined. */
  set(some: Rules): void;
}

export const RulesContext = createContext<RulesInHand | undefined>(undefined);

/** The rules that the panel around this is about. */
export function useRules(): RulesInHand {
  const hand = useContext(RulesContext);
  if (!hand) throw new Error('A panel of rules stands outside of <RulesProvider>.');
  return hand;
}
