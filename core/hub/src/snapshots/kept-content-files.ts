import type { RetentionKind } from '../retention/retention-kind.ts';
import { deleteLooseContentFiles } from './publication.store.ts';

/**
 * Content goes with the last publication that refers to it: a page that holds an older snapshot than that in its cache has
 * long asked for a new one.
 */
export const keptContentFiles: RetentionKind = {
  name: 'content-files',
  what: 'content of publications, as long as one of them refers to it',
  keepDays: 0,
  remove: deleteLooseContentFiles,
};
