import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldAccesses } from './access.store.ts';

export const keptAccesses = {
  name: 'accesses',
  what: 'who of the account used the admin: when, from which network address, with which browser',
  keepDays: 30,
  remove: deleteOldAccesses,
} as const satisfies RetentionKind;
