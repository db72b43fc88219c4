import type { Parse } from './parse.ts';
import type { Parsed } from './parsed.ts';

/** Takes a parser that gives its problems back (`Parsed`) into one that notes them; `standIn` is what it gives then. */
export function joinParsed<Value>(
  parse: (input: unknown, path: string) => Parsed<Value>,
  standIn: Value,
): Parse<Value> {
  return (input, place) => {
    const parsed = parse(input, place.path);
    if (parsed.ok) return parsed.value;
    place.problems.push(...parsed.problems);
    return standIn;
  };
}
