import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteOldPublications } from './publication.store.ts';

/** The newest of a site are kept whatever their age, and all of a quarter whatever their number. */
const newest = 200;

export const keptPublications: RetentionKind = {
  name: 'publications',
  what: 'what went to the site, beyond the newest two hundred and what it shows now',
  keepDays: 90,
  remove: (tx, batch) => deleteOldPublications(tx, newest, batch),
};
