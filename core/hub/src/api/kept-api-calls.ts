import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteCalls } from './api-call.store.ts';

/** A call that is repeated within a day is known again. */
export const keptApiCalls: RetentionKind = {
  name: 'api-calls',
  what: 'answers to calls of the REST API, so that one that is repeated has one effect',
  keepDays: 1,
  remove: deleteCalls,
};
