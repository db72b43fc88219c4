import { canonicalJson } from '@beckon/engine';
import type { CodeTerms } from '@beckon/hub/codes/code-terms';

type Terms = CodeTerms | undefined;

/** The terms as they stand on the screen, as the hub holds them, and as they were when they were sent last. */
export interface CodeTermsState {
  readonly present: Terms;
  readonly saved: Terms;
  readonly sent?: Terms;
}

export type CodeTermsAction =
  | { readonly do: 'edit'; readonly terms: CodeTerms }
  | { readonly do: 'send' }
  /** The hub answered: it holds these. */
  | { readonly do: 'saved'; readonly terms: Terms }
  /** Somebody else's, known now: what was changed here is put on top of them. */
  | { readonly do: 'rebase'; readonly terms: Terms }
  /** Somebody else's, in place of what was changed here. */
  | { readonly do: 'take'; readonly terms: Terms }
  | { readonly do: 'discard' };

export const openCodeTerms = (terms: Terms): CodeTermsState => ({ present: terms, saved: terms });

export function changeCodeTerms(state: CodeTermsState, action: CodeTermsAction): CodeTermsState {
  switch (action.do) {
    case 'edit':
      return { ...state, present: action.terms };
    case 'send':
      return { ...state, sent: state.present };
    case 'saved':
      // What was typed while the answer was under way stays, and stays unsaved.
      return { present: state.present === state.sent ? action.terms : state.present, saved: action.terms };
    case 'rebase':
      return { present: isChanged(state.present, state.saved) ? state.present : action.terms, saved: action.terms };
    case 'take':
      return openCodeTerms(action.terms);
    case 'discard':
      return openCodeTerms(state.saved);
  }
}

export const isChanged = (one: Terms, other: Terms): boolean =>
  canonicalJson(one ?? null) !== canonicalJson(other ?? null);
