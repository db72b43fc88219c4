import type { HubSettings } from '../sites/hub-settings.ts';
import type { Tx } from '../platform/db.ts';

/** Who must be left alone for now, because somebody has put a hold on what is known of them. */
export interface Held {
  /** As `Lead.person`. */
  readonly persons: readonly string[];
  /** The browsers that these persons' forms name. */
  readonly visitors: readonly string[];
}

/** What is to be removed in one transaction. */
export interface Batch {
  readonly site: string;
  /** What happened then or earlier has been kept long enough. */
  readonly before: Date;
  /** At most so many rows. */
  readonly most: number;
  readonly held: Held;
}

/** Something that is kept for a time: the line that says how long, and takes it out. */
export interface RetentionKind {
  readonly name: string;
  /** In words that finish “We keep …”. */
  readonly what: string;
  /** A number for everybody, or what the site has set. 0: not at all. */
  readonly keepDays: number | ((settings: HubSettings) => number);
  /** Removes a batch, and says how many rows it was: fewer than `most` where nothing is left to remove. */
  remove(tx: Tx, batch: Batch): Promise<number>;
}

/** How many days a kind is kept on a site. */
export function keepDaysOf({ keepDays }: Pick<RetentionKind, 'keepDays'>, settings: HubSettings): number {
  return typeof keepDays === 'number' ? keepDays : keepDays(settings);
}
