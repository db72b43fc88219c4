import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldCounters } from './counter.store.ts';

export const keptCounters: RetentionKind = {
  name: 'counters',
  what: 'sums by campaign and day, in which nobody can be told from another',
  keepDays: ({ retention }) => retention.counterDays,
  remove: deleteOldCounters,
};
