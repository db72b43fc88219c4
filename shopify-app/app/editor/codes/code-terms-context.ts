import type { CodeTerms } from '@beckon/hub/codes/code-terms';
import { createContext } from 'react';

/** What a lead's code gives: kept beside the campaign, because visitors must not read it there. */
export interface CodeTermsDraft {
  readonly terms: CodeTerms | undefined;
  readonly setTerms: (terms: CodeTerms) => void;
  readonly currency: string;
  readonly problems: Readonly<Record<string, string>>;
}

export const CodeTermsContext = createContext<CodeTermsDraft>({
  terms: undefined,
  setTerms: () => {}, // Outside of the editor there is nothing to set.
  currency: 'EUR',
  problems: {},
});

export const defaultTerms: Extract<CodeTerms, { readonly kind: 'unique' }> = {
  kind: 'unique',
  discount: { kind: 'percentage', share: 0.1 },
  prefix: '',
  expiresAfterDays: 14,
  bindTo: 'person',
  after: 'sending',
};
