import { chosenPurposes } from '@beckon/engine/consent/purpose';
import type { Choice } from '../memory/choice.ts';

/** `granted`, `denied`, or a record of purposes; true and false will do, and what is neither is no answer. */
export function readAnswers(given: unknown): Choice {
  const choice: Partial<Record<keyof Choice, 'granted' | 'denied'>> = {};
  for (const purpose of chosenPurposes) {
    const answer = typeof given === 'object' && given ? (given as Readonly<Record<string, unknown>>)[purpose] : given;
    if (answer === 'granted' || answer === true) choice[purpose] = 'granted';
    if (answer === 'denied' || answer === false) choice[purpose] = 'denied';
  }
  return choice;
}
