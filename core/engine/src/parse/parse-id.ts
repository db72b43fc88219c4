import { parseString } from './parse-string.ts';
import type { Parse } from './parse.ts';
import { report } from './report.ts';

/**
 * A name by which one thing in a campaign is addressed: letters, digits, `_` and `-`, at most 64 of them. What every
 * JavaScript object has by nature (`constructor`, `toString`) is no id: somebody, somewhere, would look it up in a table.
 */
export function parseId(name: string): Parse<string> {
  const pattern = {
    test: /^[a-z0-9][\w-]*$/i,
    words: 'may hold letters, digits, “_” and “-” only, and must begin with a letter or digit',
  };
  const parse = parseString(name, { min: 1, max: 64, pattern });
  return (input, place) => {
    const id = parse(input, place);
    if (id in {}) report(place, `${name} must not be “${id}”; please take another.`);
    return id;
  };
}
