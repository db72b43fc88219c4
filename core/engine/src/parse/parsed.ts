import type { Problem } from './problem.ts';

/** What parsing gives: the value, or every problem at once. Never both, never an exception. */
export type Parsed<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly problems: readonly Problem[] };
