import type { RetentionKind } from './retention-kind.ts';
import { deleteOldReports } from './report.store.ts';

/** A year and a month: last year's clean-up can be shown to whoever asks this year. */
export const keptReports: RetentionKind = {
  name: 'reports',
  what: 'how much was removed on which day because its time was over',
  keepDays: 395,
  remove: deleteOldReports,
};
