import type { Entry } from './entry.ts';

/**
 * What became of an entry. `full`: the disk has no room; `busy`: more waits than memory should hold; `failed`: the disk
 * did not do as told; `closed`: we are stopping. Refused means that whoever sent it must send it again.
 */
export type Appended =
  { readonly ok: true } | { readonly ok: false; readonly why: 'full' | 'busy' | 'failed' | 'closed' };

/** The append-only record of every accepted call; everything derived can be rebuilt from it. */
export interface Journal {
  readonly folder: string;
  /** Which of the folder's segments are this one's. */
  readonly writer: string;
  /** Resolves once the entry is on disk, or is refused. Never rejects. */
  append(entry: Entry): Promise<Appended>;
  /** Calls back whenever something new is on disk; gives the way to stop it. */
  listen(hear: () => void): () => void;
  /** Whether more may come into this writer's segment of a number: what is not open is never written again. */
  isOpen(segment: number): boolean;
  /** Makes safe what was appended, and takes nothing more. */
  close(): Promise<void>;
}
