import type { Parse } from './parse.ts';
import { refuse } from './refuse.ts';
import { report } from './report.ts';

export interface StringLimits {
  readonly min?: number;
  readonly max?: number;
  /** What the text must look like, and the words for it: `may hold letters and digits only`. */
  readonly pattern?: { readonly test: RegExp; readonly words: string };
}

/** The longest text a campaign may hold, in UTF-16 code units: a page and a half, far more than fits a popup. */
export const maxText = 5000;

/** Text within limits; the name begins the sentence that says what is wrong. */
export function parseString(name: string, { min = 0, max = maxText, pattern }: StringLimits = {}): Parse<string> {
  return (input, place) => {
    if (typeof input !== 'string') {
      refuse(input, place, name, 'text');
      return '';
    }
    if (input.length < min || (min > 0 && input.trim() === '')) report(place, `${name} must not be empty.`);
    else if (input.length > max)
      report(place, `${name} must not be longer than ${max.toLocaleString('en')} characters.`);
    else if (pattern && !pattern.test.test(input)) report(place, `${name} ${pattern.words}.`);
    return input;
  };
}
