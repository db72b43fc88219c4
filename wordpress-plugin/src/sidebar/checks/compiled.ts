import { describeProblem } from '@beckon/editing';
import type { Campaign, Problem } from '@beckon/engine';
import { parseCampaign } from '@beckon/engine/campaign/parse-campaign';

/** Something about a block, by its place in the tree of blocks. */
export interface PlacedNote {
  readonly at: readonly number[];
  readonly message: string;
}

export interface PlacedProblem extends Problem {
  readonly at?: readonly number[];
}

/** What the site made of the blocks and rules in the editor. */
export interface Compiled {
  /** `failed`: the site did not answer; what was compiled before stands. */
  readonly status: 'waiting' | 'done' | 'failed';
  /** The last that had no problems. */
  readonly campaign?: Campaign;
  /** What the problems are about: not a campaign where there are any. */
  readonly written?: unknown;
  readonly problems: readonly PlacedProblem[];
  readonly notes: readonly PlacedNote[];
  /** Epoch milliseconds of the answer. */
  readonly atMs: number;
}

export const notCompiled: Compiled = { status: 'waiting', problems: [], notes: [], atMs: 0 };

/** What `POST beckon/v1/compile` answers. */
export interface CompileAnswer {
  readonly document: unknown;
  readonly problems: readonly PlacedProblem[];
  readonly notes?: readonly PlacedNote[];
}

/**
 * Reads an answer, on top of what was compiled before. The site words its problems in the language of whoever asks; the
 * parser has the last word, and speaks English.
 */
export function takeAnswer(
  before: Compiled,
  { document, problems, notes = [] }: CompileAnswer,
  atMs: number,
  locale = 'en',
): Compiled {
  const parsed = problems.length === 0 ? parseCampaign(document) : undefined;
  if (parsed?.ok) return { status: 'done', campaign: parsed.value, written: document, problems: [], notes, atMs };
  const found = parsed
    ? parsed.problems.map((each) => ({ ...each, message: describeProblem(each.message, { locale }) }))
    : problems;
  return { ...before, status: 'done', written: document, problems: found, notes, atMs };
}
