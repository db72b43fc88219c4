import type { Campaign } from '@beckon/engine';
import { useMemo } from '@wordpress/element';
import type { ReactNode } from 'react';
import { readEditorFacts } from '../site/editor-facts.ts';
import { editRules } from './edit-rules.ts';
import { readRules } from './read-rules.ts';
import { RulesContext, type RulesInHand } from './rules-context.ts';
import type { Rules } from './rules.ts';

export interface RulesProps {
  readonly rules: Rules;
  /** With a key, the change goes on with the one before it under the same key: a word that is being typed. */
  readonly onChange: (rules: Rules, key?: string) => void;
  /** The campaign as it was compiled last, where it is known. */
  readonly whole?: Campaign | undefined;
}

/** Puts rules into the hands of the panels inside it. */
export function RulesProvider({ rules, onChange, whole, children }: RulesProps & { readonly children: ReactNode }) {
  const hand = useMemo<RulesInHand>(() => {
    const { campaign, unreadable } = readRules(rules, whole);
    const { locale } = readEditorFacts();
    return {
      rules,
      campaign,
      unreadable,
      isWhole: whole !== undefined,
      edit(edit, key) {
        const edited = editRules(rules, edit, { locale, whole });
        if (!edited.ok) return edited.message;
        onChange(edited.rules, key);
        return undefined;
      },
      set(some) {
        onChange(Object.fromEntries(Object.entries({ ...rules, ...some }).filter(([, value]) => value !== undefined)));
      },
    };
  }, [rules, whole, onChange]);
  return <RulesContext.Provider value={hand}>{children}</RulesContext.Provider>;
}
