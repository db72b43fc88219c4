import type { RetentionKind } from '../retention/retention-kind.ts';
import { eraseDeletedLeads } from './lead-clean-up.store.ts';

/** How long a deleted lead can come back. */
const undoDays = 7;

export const keptDeletedLeads: RetentionKind = {
  name: 'deleted-leads',
  what: 'deleted leads, so that the deletion can be taken back',
  keepDays: undoDays,
  remove: eraseDeletedLeads,
};
