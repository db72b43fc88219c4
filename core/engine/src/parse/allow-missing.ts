import type { Parse } from './parse.ts';

/** Lets a setting be left out. */
export function allowMissing<Value>(parse: Parse<Value>): Parse<Value | undefined> {
  return (input, place) => (input === undefined ? undefined : parse(input, place));
}
