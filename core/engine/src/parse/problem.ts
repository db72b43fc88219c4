/** One thing wrong with what somebody gave us, said so that a merchant can mend it. */
export interface Problem {
  /** Where: keys and indexes joined by dots, as in `content.steps.0.blocks.2.href`; empty for the whole document. */
  readonly path: string;
  /** What is wrong and what would be right, in one sentence without jargon. */
  readonly message: string;
}
