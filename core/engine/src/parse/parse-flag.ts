import type { Parse } from './parse.ts';
import { report } from './report.ts';

/** Yes or no; the name begins the sentence that says what is wrong. */
export function parseFlag(name: string): Parse<boolean> {
  return (input, place) => {
    if (typeof input !== 'boolean') report(place, `${name} must be either true or false.`);
    return input === true;
  };
}
