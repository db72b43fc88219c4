/** Epoch milliseconds as ISO 8601 in UTC; what never happened has no time. */
export const toIso = (atMs: number | undefined): string | undefined =>
  atMs === undefined ? undefined : new Date(atMs).toISOString();
