import type { ConsentAnswer } from './consent.ts';

/** Reads a yes or no as an answer; anything else means that the question is still open. */
export function answerOf(isAllowed: unknown): ConsentAnswer {
  return isAllowed === true ? 'granted' : isAllowed === false ? 'denied' : 'pending';
}
