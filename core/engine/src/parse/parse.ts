import type { Problem } from './problem.ts';

/** Where in the document a parser is, and where it says what is wrong there. */
export interface Place {
  readonly path: string;
  readonly problems: Problem[];
}

/**
 * Reads one value. It always gives a value of its type: what was written or, once it has said what is wrong, a stand-in,
 * so that the rest can be read on and every problem is found at once. Whoever starts it throws the value away when there
 * were problems (`parseDocument` does).
 */
export type Parse<Value> = (input: unknown, place: Place) => Value;
