import type { Parse } from './parse.ts';

/** What stands for a value of which even the kind is not known; the problem has been reported. */
export function useStandIn<Value>(parse: Parse<Value | undefined>, standIn: Value): Parse<Value> {
  return (input, place) => parse(input, place) ?? standIn;
}
