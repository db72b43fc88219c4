import type { en } from './words/en.ts';

/** Everything a check can say. A language is complete when it has a sentence for each. */
export type FindingKey = keyof typeof en;

export type FindingWords = Readonly<Record<FindingKey, string>>;
