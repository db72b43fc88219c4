import type { Whose } from '../leads/erase-leads-of.ts';

/** Somebody whom a platform names: by address or number, and by the orders they placed. */
export interface Person {
  readonly whose: Whose;
  /** The shop's own ids. */
  readonly orders: readonly string[];
}
