import type { RetentionKind } from '../retention/retention-kind.ts';
import { provableMs } from './prove-request.ts';
import { deleteOldUnproven } from './rights-request.store.ts';

export const keptUnprovenRequests: RetentionKind = {
  name: 'unproven-requests',
  what: 'requests that nobody has owned up to',
  keepDays: provableMs / 86_400_000,
  remove: deleteOldUnproven,
};
