import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldStandings } from './consent.store.ts';

/** What a browser said last; the ledger of choices, in which nobody is named, stays. */
export const keptConsents: RetentionKind = {
  name: 'consents',
  what: 'what each browser has said about consent',
  // After 13 months everybody is asked anew, and nobody's browser sends an event that was made so long ago.
  keepDays: 396,
  remove: deleteOldStandings,
};
