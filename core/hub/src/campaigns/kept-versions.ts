import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldVersions } from './version.store.ts';

/** The newest of a campaign are kept whatever their age, all of a quarter whatever their number, and what was published. */
const newest = 100;

export const keptVersions: RetentionKind = {
  name: 'versions',
  what: 'older versions of campaigns, beyond the newest hundred of each and those that were published',
  keepDays: 90,
  remove: (tx, batch) => deleteOldVersions(tx, newest, batch),
};
