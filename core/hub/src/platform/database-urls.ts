/** One database, by what is done there. All three may be one and the same role; better, none of them can do more than it needs. */
export interface DatabaseUrls {
  /** The hub that runs: reads and writes rows. */
  readonly run: string;
  /** Makes and changes tables, which it owns; restores. */
  readonly migrate: string;
  /** Reads everything, and writes nothing. */
  readonly backup: string;
}

/** Where one role does everything. */
export const asOneRole = (url: string): DatabaseUrls => ({ run: url, migrate: url, backup: url });
