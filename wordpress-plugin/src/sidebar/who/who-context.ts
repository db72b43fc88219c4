import type { ConditionPath } from '@beckon/editing';
import type { Condition } from '@beckon/engine';
import { createContext, useContext } from '@wordpress/element';
import type { Refused } from '../rules/rules-context.ts';

/** The condition tree that is being built. */
export interface TreeInHand {
  readonly tree: Condition;
  /** Puts another tree in its place, and the focus on what then stands at a path. */
  change(tree: Condition, options?: { readonly key?: string; readonly focus?: ConditionPath }): Refused;
}

export const TreeContext = createContext<TreeInHand | undefined>(undefined);

export function useTree(): TreeInHand {
  const hand = useContext(TreeContext);
  if (!hand) throw new Error('A condition stands outside of <AudienceBuilder>.');
  return hand;
}
