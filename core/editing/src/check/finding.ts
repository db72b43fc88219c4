import type { Edit } from '../edit/edited.ts';
import type { FindingKey } from './finding-words.ts';

/** Something to know before publishing. `blocks` would harm visitors or cannot work; `warns` is the merchant's to weigh. */
export interface Finding {
  readonly says: FindingKey;
  readonly severity: 'blocks' | 'warns';
  /** Where in the campaign, as in a parser's problem: `content.steps.0.blocks.2.alt`. */
  readonly path: string;
  /** What the sentence names. */
  readonly values?: Readonly<Record<string, string | number>>;
  /** An edit that settles it, where there is one that nobody would regret. */
  readonly mend?: Edit;
}
