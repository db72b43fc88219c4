import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldEvents } from './event.store.ts';

export const keptEvents: RetentionKind = {
  name: 'events',
  what: 'what browsers told, with the visitor’s permission',
  keepDays: ({ retention }) => retention.eventDays,
  remove: deleteOldEvents,
};
