import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldCodes } from './code.store.ts';

/** As long as orders: credit for an order is found by its code. */
export const keptCodes: RetentionKind = {
  name: 'codes',
  what: 'codes that were given away, and under a name that cannot be read back to whom',
  keepDays: ({ retention }) => retention.orderDays,
  remove: deleteOldCodes,
};
