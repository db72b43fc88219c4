import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldSessions } from './shopify-session.store.ts';

/** One that can still be renewed is kept; one that cannot opens nothing. */
export const keptSessions: RetentionKind = {
  name: 'sessions',
  what: 'access to the platform that has expired and cannot be renewed',
  keepDays: 1,
  remove: deleteOldSessions,
};
