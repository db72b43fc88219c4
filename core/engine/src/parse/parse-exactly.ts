import type { Parse } from './parse.ts';
import { report } from './report.ts';

/** The one word that may stand here: what tells one kind of thing from another. */
export function parseExactly<const Word extends string>(word: Word): Parse<Word> {
  return (input, place) => {
    if (input !== word) report(place, `This must be “${word}”.`);
    return word;
  };
}
