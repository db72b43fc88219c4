import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldDeliveries } from './delivery.store.ts';

/** Whoever tells again does so within hours; a week leaves room for somebody who does it by hand. */
export const keptDeliveries: RetentionKind = {
  name: 'deliveries',
  what: 'the ids of messages from the platform, so that one that is repeated has one effect',
  keepDays: 7,
  remove: deleteOldDeliveries,
};
