import type { RetentionKind } from '../retention/retention-kind.ts';
import { keptDays } from './data-answer.ts';
import { deleteOldDataRequests } from './trace.store.ts';

export const keptDataAnswers: RetentionKind = {
  name: 'data-answers',
  what: 'answers to people who asked what is known of them, for the merchant to hand on',
  keepDays: keptDays,
  remove: deleteOldDataRequests,
};
