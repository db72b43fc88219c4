import type { Platform } from './platform.ts';
import { readPrintedFacts } from './read-printed-facts.ts';

/** A page without a shop platform: it prints its facts, and reports what changes by `beckon('facts', …)`. */
export const plain: Platform = {
  name: 'plain',
  facts: readPrintedFacts,
  watchFacts: () => () => {},
  addCoupon: () => Promise.resolve(false),
};
