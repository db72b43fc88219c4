import type { Signals } from '@beckon/engine';

/** What the visitor chose through `beckon('consent', …)`. */
export type Choice = NonNullable<Exclude<Signals['site'], 'loading' | 'failed'>>;

/** The purposes a visitor chooses about, in the order in which the record keeps them. */
export const chosenPurposes = ['preferences', 'analytics', 'marketing', 'sale'] as const;

/** One letter a purpose: yes, no, not said. */
export const packAnswers = (choice: { readonly [purpose in (typeof chosenPurposes)[number]]?: string }): string =>
  chosenPurposes.map((purpose) => (choice[purpose] ? (choice[purpose] === 'granted' ? 'y' : 'n') : '-')).join('');

/** The choice that such letters tell. */
export const unpackAnswers = (text: string): Choice =>
  Object.fromEntries(chosenPurposes.map((purpose, at) => [purpose, meanings[text.charAt(at)]])) as Choice;

const meanings: Readonly<Record<string, 'granted' | 'denied'>> = { y: 'granted', n: 'denied' };
