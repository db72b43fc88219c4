import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldCounts } from './count.store.ts';

/** The longest stretch that anything is counted over is a day. */
export const keptCounts: RetentionKind = {
  name: 'counts',
  what: 'how often something came from one place, under names that cannot be read back, against abuse',
  keepDays: 2,
  remove: deleteOldCounts,
};
