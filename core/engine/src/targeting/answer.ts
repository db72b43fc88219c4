/** A condition answers yes, no, or unknown; only yes shows, and "not unknown" stays unknown. */
export type Answer = 'yes' | 'no' | 'unknown';
