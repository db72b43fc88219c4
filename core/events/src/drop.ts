/**
 * Every reason for which something that arrived is not kept. The first group costs the whole batch, the second one event,
 * the third one field.
 */
export type DropReason =
  | 'too-large' | 'not-json' | 'not-a-batch' | 'too-many'
  | 'not-an-event' | 'unknown-name' | 'bad-id' | 'repeated-id' | 'bad-time' | 'bad-site' | 'wrong-purpose'
  | 'unknown-field' | 'bad-field' | 'forbidden-key'; // prettier-ignore

/** How often one of them came up. */
export interface Drop {
  readonly reason: DropReason;
  readonly count: number;
}
