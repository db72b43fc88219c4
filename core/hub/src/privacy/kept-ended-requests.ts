import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldEnded } from './rights-request.store.ts';

export const keptEndedRequests: RetentionKind = {
  name: 'ended-requests',
  what: 'requests about somebody’s own data that were answered',
  // For so long it can be shown that they were: two years, in which most claims about it lapse.
  keepDays: 730,
  remove: deleteOldEnded,
};
