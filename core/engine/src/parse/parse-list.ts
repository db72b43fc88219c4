import { goTo } from './go-to.ts';
import type { Parse } from './parse.ts';
import { refuse } from './refuse.ts';
import { report } from './report.ts';

export interface ListLimits {
  readonly min?: number;
  readonly max: number;
}

/** A list of things that are read alike. An item that gives undefined (it has said why) is left out. */
export function parseList<Item>(
  name: string,
  parseItem: Parse<Item | undefined>,
  { min = 0, max }: ListLimits,
): Parse<readonly Item[]> {
  return (input, place) => {
    if (!Array.isArray(input)) {
      refuse(input, place, name, 'a list');
      return [];
    }
    if (input.length < min || input.length > max) report(place, `${name} must be a list of ${min} to ${max}.`);
    // What is beyond the limit is not read: a list of a million mistakes is one mistake.
    return input.slice(0, max).flatMap((item: unknown, index) => {
      const parsed = parseItem(item, goTo(place, index));
      return parsed === undefined ? [] : [parsed];
    });
  };
}
