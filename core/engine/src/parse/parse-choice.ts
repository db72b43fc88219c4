import type { Parse } from './parse.ts';
import { report } from './report.ts';

/** One of a fixed set of words or numbers; the name begins the sentence that says what is wrong. */
export function parseChoice<const Choice extends string | number>(
  name: string,
  choices: readonly [Choice, ...Choice[]],
): Parse<Choice> {
  const words = choices.length === 1 ? choices[0] : `one of: ${choices.join(', ')}`;
  return (input, place) => {
    const chosen = choices.find((choice) => choice === input);
    if (chosen !== undefined) return chosen;
    report(place, `${name} must be ${words}.`);
    return choices[0];
  };
}
