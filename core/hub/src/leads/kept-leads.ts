import type { RetentionKind } from '../retention/retention-kind.ts';
import { eraseOldLeads } from './lead-clean-up.store.ts';

export const keptLeads: RetentionKind = {
  name: 'leads',
  what: 'submitted forms',
  keepDays: ({ retention }) => retention.leadDays,
  remove: eraseOldLeads,
};
