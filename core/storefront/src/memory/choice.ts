import { chosenPurposes } from '@beckon/engine/consent/purpose';
import type { Signals } from '@beckon/engine';

/** What the visitor chose through `beckon('consent', …)`. */
export type Choice = NonNullable<Exclude<Signals['site'], 'loading' | 'failed'>>;

/** One letter a purpose: yes, no, not said. */
export const packAnswers = (choice: { readonly [purpose in (typeof chosenPurposes)[number]]?: string }): string =>
  chosenPurposes.map((purpose) => (choice[purpose] ? (choice[purpose] === 'granted' ? 'y' : 'n') : '-')).join('');

/** The choice that such letters tell. */
export const unpackAnswers = (text: string): Choice =>
  Object.fromEntries(chosenPurposes.map((purpose, at) => [purpose, meanings[text[at]!]])) as Choice;

const meanings: Readonly<Record<string, 'granted' | 'denied'>> = { y: 'granted', n: 'denied' };
