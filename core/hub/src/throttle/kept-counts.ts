import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldCounts } from './count.store.ts';

/** Those of a site; those of none are removed by `removeOldTries`. The longest stretch that anything is counted over is a day. */
export const keptCounts = {
  name: 'counts',
  what: 'how often something came from one place, under names that cannot be read back, against abuse',
  keepDays: 2,
  remove: deleteOldCounts,
} as const satisfies RetentionKind;
