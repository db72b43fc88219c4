import type { Parse } from './parse.ts';

/** Lets a setting be left out and says what then holds. */
export function useDefault<Value>(parse: Parse<Value>, value: Value): Parse<Value> {
  return (input, place) => (input === undefined ? value : parse(input, place));
}
