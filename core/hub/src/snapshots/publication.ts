/** A snapshot as it went to the site, by its number, and how its delivery went. Times are ISO 8601. */
export interface Publication {
  readonly number: number;
  readonly hash: string;
  readonly at: string;
  readonly by?: string;
  /** Which version of which campaign it holds. */
  readonly campaigns: readonly LiveVersion[];
  /** `overtaken`: a newer one went out instead. `failed`: nobody tries any more. */
  readonly delivery: 'waiting' | 'delivered' | 'failed' | 'overtaken';
  /** How often its delivery was begun. */
  readonly attempts: number;
  /** What the platform answered last, where it was not yes. */
  readonly problem?: string;
  readonly deliveredAt?: string;
}

export interface LiveVersion {
  readonly id: string;
  readonly revision: number;
}
