import type { ConsentAnswer } from './consent.ts';

/** The strictest of several answers to one question: one no is a no, then one open answer leaves it open. */
export function takeStrictest(answers: readonly (ConsentAnswer | undefined)[]): ConsentAnswer | undefined {
  return (['denied', 'pending', 'granted'] as const).find((answer) => answers.includes(answer));
}
